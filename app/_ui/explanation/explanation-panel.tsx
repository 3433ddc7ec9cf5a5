'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { IconButton } from '@/app/_ui/button'
import { certaintyWords, oddsWords } from '@/app/_ui/words/certainty'
import { lostWords, placingWords, recognisedWords, roleRuleWords } from '@/app/_ui/words/explanation'
import { precisionWords, whereWords } from '@/app/_ui/words/place'
import type { PlaceExplanation } from '@/lib/domain/explanation'
import type { ReadMention } from '@/lib/domain/reading'
import { CandidateTable } from './candidate-table'

/** Why a mention was read as it was: the place, how sure that is, what else it could be, and why it is not. */
export function ExplanationPanel({
  mention,
  explanation,
  headingId,
  onClose,
}: {
  mention: ReadMention
  explanation: PlaceExplanation
  headingId: string
  /** Left out where it stands in the page and cannot be closed by itself. */
  onClose?: () => void
}) {
  const tongue = useTongue()
  const { t } = tongue
  const { place, certainty } = mention
  const { recognised, role, placed, candidates, more, winner } = explanation
  const losers = candidates.filter(({ lost }) => lost !== null)
  return (
    <div className="flex flex-col gap-3 text-sm leading-normal font-normal not-italic">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h4 id={headingId} className="text-lg font-semibold break-words">
            {place ? place.name : t('explanation.notPlaced', { text: mention.text })}
          </h4>
          {place && (
            <p className="text-ink-2">
              {[whereWords(tongue, place), precisionWords(tongue, place.precision, place.radiusKm)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
        </div>
        {onClose && (
          <IconButton label={t('shell.close')} className="-mt-1 -mr-1" onClick={onClose}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </header>
      {certainty !== null && <Certainty value={certainty} />}
      <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1">
        <Row term={t('explanation.termRole')}>
          {t.rich('explanation.roleBecause', {
            role: t(`explanation.role.${mention.role}`),
            meaning: roleRuleWords(tongue, role),
            quiet: (words) => <span className="text-ink-2">{words}</span>,
          })}
        </Row>
        <Row term={t('explanation.termWords')}>
          <span className="text-ink-2">
            {t('explanation.because', { what: mention.text, meaning: recognisedWords(tongue, recognised) })}
          </span>
        </Row>
        {placed.rule !== 'place:best' && (
          <Row term={t('explanation.termPlace')}>
            <span className="text-ink-2">{placingWords(tongue, placed)}</span>
          </Row>
        )}
      </dl>
      {candidates.length > 0 && <CandidateTable candidates={candidates} won={winner !== null} />}
      {losers.length > 0 ? (
        <div className="flex flex-col gap-1">
          <h5 className="font-semibold">{t('explanation.othersLost')}</h5>
          <ul className="flex flex-col gap-1">
            {losers.map((loser) => (
              <li key={`${loser.place.geonameId} ${loser.place.lng} ${loser.place.lat}`} className="text-ink-2">
                {t.rich('explanation.loser', {
                  place: [loser.place.name, whereWords(tongue, loser.place)].filter(Boolean).join(', '),
                  precision: t(`places.precisionName.${loser.place.precision}`),
                  why: lostWords(tongue, loser, candidates[winner ?? -1] ?? null),
                  strong: (words) => <strong className="font-semibold text-ink">{words}</strong>,
                })}
              </li>
            ))}
          </ul>
          {more > 0 && <p className="text-ink-3">{t('explanation.more', { count: more })}</p>}
        </div>
      ) : (
        candidates.length > 0 && <p className="text-ink-2">{t('explanation.noOther')}</p>
      )}
    </div>
  )
}

/** In words and in odds; the bar repeats what the words say. */
function Certainty({ value }: { value: number }) {
  const tongue = useTongue()
  return (
    <div className="flex flex-col gap-1">
      <p>
        {tongue.t.rich('explanation.certainty', {
          certainty: capital(certaintyWords(tongue, value)),
          odds: oddsWords(tongue, value),
          strong: (words) => <strong className="font-semibold">{words}</strong>,
        })}
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-accent forced-color-adjust-none" style={{ width: `${value * 100}%` }} />
      </div>
    </div>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}
