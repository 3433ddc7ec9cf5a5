'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { pointsWords } from '@/app/_ui/words/explanation'
import { whereWords } from '@/app/_ui/words/place'
import { type ExplainedCandidate, FEATURES_IN_WORDS, type FeatureName } from '@/lib/domain/explanation'

// More columns than these do not fit a phone.
const COLUMNS = 3
const FEATURES = Object.keys(FEATURES_IN_WORDS) as FeatureName[]

/** The likeliest places side by side: a bar for each thing that speaks for or against them. */
export function CandidateTable({ candidates, won }: { candidates: readonly ExplainedCandidate[]; won: boolean }) {
  const tongue = useTongue()
  const { t, format } = tongue
  const shown = candidates.slice(0, COLUMNS)
  const said = FEATURES.filter((name) => shown.some(({ features }) => features[name] !== undefined))
  const most = Math.max(...shown.flatMap(({ features }) => Object.values(features).map(Math.abs)), 1)
  return (
    <table className="w-full table-fixed border-collapse text-xs">
      <caption className="sr-only">{t('explanation.points')}</caption>
      <thead>
        <tr className="align-bottom">
          <th scope="col" className="w-26 pr-2 pb-1 text-left font-normal text-ink-3">
            {t('explanation.pointsFor')}
          </th>
          {shown.map((candidate, i) => (
            <th
              key={keyOf(candidate)}
              scope="col"
              className="px-1 pb-1 text-left font-normal hyphens-auto wrap-anywhere"
            >
              <span className={`block ${won && i === 0 ? 'font-semibold text-ink' : 'text-ink-2'}`}>
                {candidate.place.name}
              </span>
              <span className="block text-ink-3">{whereWords(tongue, candidate.place)}</span>
              <span className="block text-ink-3">{t(`places.precisionName.${candidate.place.precision}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {said.map((name) => (
          <tr key={name} className="border-t border-line">
            <th
              scope="row"
              title={t(`explanation.featureMeaning.${name}`)}
              className="py-0.5 pr-2 text-left font-normal"
            >
              {t(`explanation.feature.${name}`)}
            </th>
            {shown.map((candidate, i) => (
              <td key={keyOf(candidate)} className="px-1 py-0.5">
                <Points value={candidate.features[name] ?? 0} most={most} won={won && i === 0} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-edge">
          <th scope="row" className="pt-1 pr-2 text-left font-semibold">
            {t('explanation.together')}
          </th>
          {shown.map((candidate) => (
            <td key={keyOf(candidate)} className="px-1 pt-1 font-semibold">
              {pointsWords(tongue, candidate.score)}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row" className="pr-2 text-left font-normal">
            {t('explanation.certaintyRow')}
          </th>
          {shown.map((candidate) => (
            <td key={keyOf(candidate)} className="px-1">
              {format.number(candidate.certainty, { style: 'percent' })}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

const keyOf = ({ place }: ExplainedCandidate) => `${place.geonameId} ${place.lng} ${place.lat}`

/** A number with a bar as long as it counts; against is told by its sign as well as by its colour. */
function Points({ value, most, won }: { value: number; most: number; won: boolean }) {
  const tongue = useTongue()
  if (value === 0) return <span className="text-ink-3">–</span>
  const tone = value < 0 ? 'bg-danger' : won ? 'bg-accent' : 'bg-edge'
  return (
    <span className="grid grid-cols-[2.25rem_1fr] items-center gap-1">
      <span className={value < 0 ? 'text-danger' : ''}>{pointsWords(tongue, value, 'always')}</span>
      <span aria-hidden className="h-1.5">
        <span
          className={`block h-full rounded-full forced-color-adjust-none ${tone}`}
          style={{ width: `${Math.max(4, (Math.abs(value) / most) * 100)}%` }}
        />
      </span>
    </span>
  )
}
