import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import { EmbedView } from '../_dashboard/embed-view'
import { getTongue } from '../_i18n/get-tongue'
import { languageIn } from '../_i18n/language'
import { TongueProvider } from '../_i18n/tongue-provider'
import { AfterHydration } from '../_offline/after-hydration'
import { SHELL_HEADER } from '../_offline/treatment'
import { PaintWhenWhole } from '../_ui/paint-when-whole'

interface Props {
  searchParams: Promise<{ lang?: string | string[] }>
}

/** `?lang=uk`: whose page it is in chooses the language of the frame. */
const tongueOf = async ({ searchParams }: Props) => getTongue(languageIn((await searchParams).lang))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t } = await tongueOf(props)
  return { title: t('embed.title') }
}

/** The map for a frame on somebody else's page. Takes the dashboard's parameters, and `lang`. */
export default async function Page(props: Props) {
  await connection() // BASEMAP_STYLE_URL is read when the page is asked for, not when it is built
  const { language, timeZone, messages } = await tongueOf(props)
  const isShell = (await headers()).has(SHELL_HEADER)
  return (
    // The page around it is in the reader's language.
    <div lang={language}>
      <TongueProvider language={language} timeZone={timeZone} messages={messages}>
        <AfterHydration when={isShell}>
          <EmbedView basemapStyleUrl={process.env.BASEMAP_STYLE_URL ?? null} openedAt={new Date().toISOString()} />
        </AfterHydration>
      </TongueProvider>
      <PaintWhenWhole />
    </div>
  )
}
