import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FormLegend } from '@/app/_ui/form-legend'
import { PageShell } from '@/app/_ui/page-shell'
import { getTongue } from '../_i18n/get-tongue'
import { Licences } from './licences'
import { Measured } from './measured'

export const metadata: Metadata = {
  title: 'Method',
  description:
    'How a dot gets onto the map, how sure it is, whose borders are drawn, and what the map must not be used for.',
}

export default async function Page() {
  const { t } = await getTongue()
  return (
    <PageShell current="/method">
      <h1 className="text-2xl font-semibold">Method</h1>
      <p className="mt-3 text-lg text-ink-2">
        Every dot is a claim that somebody made in a text that you can open. The map does not say what happened. It says
        who reports what, where and when, and lets you read the sentence.
      </p>

      <Section title="How a dot gets here">
        <ol className="list-decimal space-y-2 pl-5">
          <li>A source yields an article: a page, a feed, a pasted text. Its text is kept as it was read.</li>
          <li>
            Rules, one after another, look for places, figures, times, speakers, and words that say that something was
            struck. Each find keeps its position in the text and the name of the rule that made it.
          </li>
          <li>
            Finds are bound into claims: who did what to what, where, when, how many, and who says so. What the text
            does not say stays unknown.
          </li>
          <li>
            Places are looked up in a gazetteer. Of all places of that name the one that fits the article is taken, or
            none. A name that stands for a government (“Moscow said”) is an actor, and no place of a strike.
          </li>
          <li>
            Claims that agree in place, time, target, numbers and words become one event. Figures stay side by side,
            never averaged.
          </li>
          <li>Events are kept, and drawn.</li>
        </ol>
        <p>
          Open an event and then “How it got here” under a claim to see its rules. The same text always gives the same
          dots.
        </p>
      </Section>

      <Section title="How sure a place is">
        <FormLegend />
        <p>
          A region’s ring has the radius within which the event lies somewhere: its centre is not a location. Reports
          that know only a country (“174 drones against Ukraine”) are never a dot. They are listed beside the map, and
          are never added to the reports from that country’s regions, which may be parts of them.
        </p>
        <p>
          Which of several places of one name is meant is told with a certainty: of places given with certainty 0.9,
          about nine in ten are right. The page for pasting an article shows it for each place, with the places that it
          could have been and why they are not.
        </p>
        <p>
          Squares, diamonds and triangles are places that articles mention, drawn more quietly: a town, an area, a
          facility. Nothing is claimed to have happened there by being mentioned.
        </p>
      </Section>

      <Section title={t('measured.title')}>
        <Measured />
      </Section>

      <Section title="How sure a time is">
        <p>
          All times are UTC. A report of a night means an evening to a morning, over two dates, and matches a filter
          that touches either. A day is the calendar day where it happened. Where only a week, a month or nothing is
          known, the event says so.
        </p>
      </Section>

      <Section title="Figures, and who claims them">
        <p>
          A figure belongs to whoever states it: an air force, a governor, an agency. When statements differ they stand
          side by side; when they cannot all be right the event is marked as disputed. A rounded figure (“nearly 200”)
          does not contradict an exact one nearby.
        </p>
        <p>
          <strong>Shot down and lost are not the same.</strong> Interception means that a weapon was destroyed in
          flight. Suppression means that it was jammed, lost from radar, or did not reach its target. Ukraine’s air
          force published the two separately until the summer of 2025, and one joint number after that. Rates before and
          after that change cannot be compared, and the map does not compare them.
        </p>
      </Section>

      <Section title="Whose borders">
        <p>
          Places are counted to the country that is internationally recognised. Crimea, Donetsk, Luhansk, Kherson and
          Zaporizhzhia are in Ukraine. This says nothing about who holds a place on a given day; front lines are not
          drawn.
        </p>
      </Section>

      <Section title={t('measured.licencesTitle')}>
        <Licences />
      </Section>

      <Section title="Limits">
        <ul className="list-disc space-y-2 pl-5">
          <li>Only what was given to it is on the map. No dot does not mean that nothing happened.</li>
          <li>The reader works by rules, mainly for English. It overlooks claims, and it misreads some.</li>
          <li>Independent origins count outlets, not witnesses. Two outlets may rest on one press officer.</li>
          <li>Claims by parties to a war serve their ends. That a claim is on the map does not make it true.</li>
        </ul>
      </Section>

      <Section title="What this map must not be used for">
        <ul className="list-disc space-y-2 pl-5">
          <li>Choosing or assessing targets, or tracking forces.</li>
          <li>
            Decisions about safety now: shelter, travel, evacuation. It is neither live nor complete. Heed official
            alerts.
          </li>
          <li>Counting casualties without going back to the sources of each figure.</li>
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
