import type { Figure } from '@/lib/domain/figure'
import type { PlaceMention } from '@/lib/domain/place'
import type { Reading } from '@/lib/domain/reading'
import { type EventFeature, eventFeature } from '@/lib/format/event-feature'

/** A reading's claims as features, one each and not yet reconciled; `claim-0` is the id of the first. */
export function claimFeatures({ claims, figures, places }: Reading, now: Date): EventFeature[] {
  return claims.map((claim, index) =>
    eventFeature({
      id: `claim-${index}`,
      kind: claim.kind,
      actor: claim.actor,
      targetType: claim.targetType,
      weapons: claim.weapons,
      place: claim.place === null ? null : (places[claim.place]?.place ?? null),
      windowStart: claim.windowStart,
      windowEnd: claim.windowEnd,
      windowPrecision: claim.windowPrecision,
      figures: claim.figures.flatMap((at) => {
        const figure = figures[at]
        return figure && figure.status !== 'background' ? [eventFigure(figure, figure.status, `claim-${index}`)] : []
      }),
      disputed: false,
      placedBy: null,
      independentOrigins: 1,
      claimCount: 1,
      reviewState: 'unreviewed',
      partOf: null,
      quote: claim.quote.text,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    }),
  )
}

function eventFigure(
  { measure, of, low, high, qualifier, claimant }: Figure,
  status: 'current' | 'superseded',
  claimId: string,
) {
  const statements = [{ low, high, qualifier, claimant, status, claimId }]
  return { measure, of, low, high, best: low, disputed: false, statements }
}

/** What is marked in the text: places by their role, figures, and the words that say what happened. */
export type MarkWhat = PlaceMention['role'] | 'figure' | 'trigger'

export function marksOf({ places, figures, claims }: Reading): { start: number; end: number; what: MarkWhat }[] {
  return [
    ...places.map(({ start, end, role }) => ({ start, end, what: role })),
    ...figures.map(({ start, end }) => ({ start, end, what: 'figure' as const })),
    ...claims.flatMap(({ spans }) =>
      spans.flatMap(({ start, end, what }) => (what === 'trigger' ? [{ start, end, what }] : [])),
    ),
  ]
}
