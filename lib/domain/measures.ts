import type { Measure } from './figure'

/** What is counted. `intercepted` is shot down; `suppressed` is jammed, lost, or did not reach the target. */
export const MEASURES = [
  'killed',
  'injured',
  'missing',
  'launched',
  'intercepted',
  'suppressed',
  'hit',
  'without_power',
  'evacuated',
  'damaged',
] as const

/** Which weapons are counted. */
export const COUNTED = ['drone', 'missile', 'bomb', 'boat', 'any'] as const

/** What an air force counts for the whole country: its total is the number, and the regions' counts are its parts. */
export const COUNTED_NATIONALLY: ReadonlySet<Measure> = new Set(['launched', 'intercepted', 'suppressed'])
