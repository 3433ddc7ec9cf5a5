'use client'

import { X } from 'lucide-react'
import { useId } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { inSentence } from '@/app/_ui/words/kind'
import type { TargetType } from '@/lib/domain/claim'
import { targetsWords } from './filter-words'

interface Props {
  targets: readonly TargetType[]
  onTargets(targets: null): void
}

/** The targets that are filtered by, and the way back to all of them. They are chosen in the chart of targets. */
export function TargetFilter({ targets, onTargets }: Props) {
  const tongue = useTongue()
  const id = useId()
  const words = targetsWords(tongue, targets)
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1">
      <h2 id={id} className="text-base font-semibold">
        {tongue.t('filter.targets')}
      </h2>
      <div className="-mr-2 flex items-center justify-between gap-2">
        <p className="text-base">{words}</p>
        <Button
          look="quiet"
          aria-label={tongue.t('filter.removeTarget', { target: inSentence(tongue, words) })}
          onClick={() => onTargets(null)}
        >
          <X size={14} aria-hidden />
        </Button>
      </div>
    </section>
  )
}
