import type { EventFigure } from '@/lib/domain/event'

/** Everyone who gives one of the figures, once each, as they first appear; those who are not named are left out. */
export function claimantsOf(figures: readonly Pick<EventFigure, 'statements'>[]): string[] {
  const claimants: string[] = []
  for (const { statements } of figures)
    for (const { claimant } of statements) if (claimant && !claimants.includes(claimant)) claimants.push(claimant)
  return claimants
}
