'use client'

import { useMemo, useRef } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { stretches } from '@/app/_ui/event/found-words'
import type { ReadMention } from '@/lib/domain/reading'
import { ExplainedMark, type OpenPanel } from './explained-mark'
import type { MarkWhat } from './preview-features'

/** Each sort of find has a form of its own; the marker pen is for what makes a claim. */
const MARKS: Record<MarkWhat, string> = {
  site: 'found decoration-solid decoration-accent font-semibold',
  context: 'found bg-transparent decoration-dashed',
  actor: 'found bg-transparent decoration-dotted text-ink-2',
  figure: 'found no-underline outline outline-1 outline-edge',
  trigger: 'found decoration-wavy italic',
}

/** The text as sent, with all that was found in it. A marked place tells why it was read so. */
export function MarkedText({
  text,
  marks,
  places,
}: {
  text: string
  marks: { start: number; end: number; what: MarkWhat }[]
  places: readonly ReadMention[]
}) {
  const { t } = useTongue()
  const open = useRef<OpenPanel | null>(null)
  const mentions = useMemo(() => new Map(places.map((mention) => [mention.start, mention])), [places])
  return (
    <div className="relative leading-loose break-words whitespace-pre-wrap">
      {stretches(text, 0, marks).map(({ start, text: words, what }) => {
        if (what.length === 0) return words
        const mention = mentions.get(start)
        return (
          <mark
            key={start}
            data-found={what.join(' ')}
            title={mention?.explanation ? undefined : what.map((one) => t(`read.mark.${one}`)).join(', ')}
            className={what.map((one) => MARKS[one]).join(' ')}
          >
            {mention?.explanation ? (
              <ExplainedMark mention={mention} explanation={mention.explanation} current={open}>
                {words}
              </ExplainedMark>
            ) : (
              words
            )}
          </mark>
        )
      })}
    </div>
  )
}

export function MarkLegend() {
  const { t } = useTongue()
  return (
    <ul aria-label={t('read.marks')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {(Object.keys(MARKS) as MarkWhat[]).map((what) => (
        <li key={what}>
          <mark className={MARKS[what]}>{t(`read.mark.${what}`)}</mark>
        </li>
      ))}
    </ul>
  )
}
