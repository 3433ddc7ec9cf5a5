import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FormLegend } from '@/app/_ui/form-legend'
import { PageShell } from '@/app/_ui/page-shell'
import { getTongue } from '../_i18n/get-tongue'
import { Licences } from './licences'
import { Measured } from './measured'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getTongue()
  return { title: t('method.title'), description: t('method.description') }
}

export default async function Page() {
  const { t } = await getTongue()
  return (
    <PageShell current="/method">
      <h1 className="text-2xl font-semibold">{t('method.title')}</h1>
      <p className="mt-3 text-lg text-ink-2">{t('method.lead')}</p>

      <Section title={t('method.way')}>
        <ol className="list-decimal space-y-2 pl-5">
          <li>{t('method.wayText')}</li>
          <li>{t('method.wayFinds')}</li>
          <li>{t('method.wayClaims')}</li>
          <li>{t('method.wayPlaces')}</li>
          <li>{t('method.wayEvents')}</li>
          <li>{t('method.wayHand')}</li>
          <li>{t('method.wayDrawn')}</li>
        </ol>
        <p>{t('method.waySee')}</p>
      </Section>

      <Section title={t('method.place')}>
        <FormLegend />
        <p>{t('method.placeRings')}</p>
        <p>{t('method.placeCertainty')}</p>
        <p>{t('method.placeMentioned')}</p>
      </Section>

      <Section title={t('measured.title')}>
        <Measured />
      </Section>

      <Section title={t('method.time')}>
        <p>{t('method.timeText')}</p>
      </Section>

      <Section title={t('method.figures')}>
        <p>{t('method.figuresWhose')}</p>
        <p>{t.rich('method.figuresLost', { strong: (words) => <strong>{words}</strong> })}</p>
      </Section>

      <Section title={t('method.borders')}>
        <p>{t('method.bordersText')}</p>
      </Section>

      <Section title={t('measured.licencesTitle')}>
        <Licences />
      </Section>

      <Section title={t('method.limits')}>
        <ul className="list-disc space-y-2 pl-5">
          <li>{t('method.limitsGiven')}</li>
          <li>{t('method.limitsReader')}</li>
          <li>{t('method.limitsOrigins')}</li>
          <li>{t('method.limitsParties')}</li>
        </ul>
      </Section>

      <Section title={t('method.misuse')}>
        <ul className="list-disc space-y-2 pl-5">
          <li>{t('method.misuseTargets')}</li>
          <li>{t('method.misuseSafety')}</li>
          <li>{t('method.misuseCasualties')}</li>
          <li>{t('measured.misuseTotals')}</li>
          <li>{t('measured.misuseProof')}</li>
        </ul>
      </Section>
    </PageShell>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 flex flex-col gap-3 text-lg leading-relaxed">
      <h2 className="text-xl font-semibold">{title}</h2>
      {children}
    </section>
  )
}
