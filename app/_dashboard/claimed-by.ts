import { claimantName } from '@/app/_ui/words/figure'
import type { EventFeature } from '@/lib/format/event-feature'

/** Whether a claimant, by the name that charts have, gives a figure of the event that still stands. */
export function givesFigureOf({ properties }: EventFeature, claimant: string): boolean {
  return properties.figures.some(({ statements }) =>
    statements.some(
      ({ status, claimant: name }) => status === 'current' && name !== null && claimantName(name) === claimant,
    ),
  )
}
