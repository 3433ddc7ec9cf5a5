import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import { Dashboard } from './_dashboard/dashboard'
import { INTRODUCED_COOKIE } from './_dashboard/introduction/introduced-cookie'
import { Introduction } from './_dashboard/introduction/introduction'
import { IntroductionButton } from './_dashboard/introduction/introduction-button'
import { AfterHydration } from './_offline/after-hydration'
import { SHELL_HEADER } from './_offline/treatment'
import { PaintWhenWhole } from './_ui/paint-when-whole'
import { ServerNotice } from './_ui/server/server-notice'
import { TopBar } from './_ui/top-bar'

export default async function Page() {
  await connection() // BASEMAP_STYLE_URL is read when the page is asked for, not when it is built
  const isShell = (await headers()).has(SHELL_HEADER)
  const isNew = !(await cookies()).has(INTRODUCED_COOKIE)
  return (
    // Zoomed in far, the window is low: then the page scrolls, rather than the map being squeezed to nothing.
    <div className="flex h-dvh min-h-[27rem] flex-col overflow-hidden">
      <TopBar current="/">
        <IntroductionButton />
      </TopBar>
      <ServerNotice />
      {/* No boundary about it: React would show a large one's content later than the rest. */}
      <AfterHydration when={isShell}>
        <Dashboard basemapStyleUrl={process.env.BASEMAP_STYLE_URL ?? null} isNew={isNew} />
        <Introduction isNew={isNew} />
      </AfterHydration>
      <PaintWhenWhole />
    </div>
  )
}
