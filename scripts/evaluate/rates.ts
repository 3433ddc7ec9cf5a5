/** What was found and is right, what was found and is wrong, and what was not found. */
export interface Tally {
  right: number
  extra: number
  missed: number
}

export interface Rates extends Tally {
  precision: number
  recall: number
  f1: number
}

/** Of things that were asked for, how many are right. */
export interface Share {
  share: number
  right: number
  of: number
}

export const tally = (): Tally => ({ right: 0, extra: 0, missed: 0 })

export function ratesOf({ right, extra, missed }: Tally): Rates {
  const precision = right / (right + extra) || 0
  const recall = right / (right + missed) || 0
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0, right, extra, missed }
}

export function shareOf(right: number, of: number): Share {
  return { share: of === 0 ? 1 : right / of, right, of }
}
