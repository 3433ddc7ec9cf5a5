/** A place that was given with a certainty, and whether it turned out right. */
export interface Answer {
  certainty: number
  right: boolean
}

/** The answers whose certainty lies in `[from, to)`; the last band is closed. */
export interface Band {
  from: number
  to: number
  count: number
  /** Their mean certainty, and the share of them that is right: in a calibrated reader the two agree. */
  certainty: number
  right: number
}

const BANDS = 10

/**
 * Whether certainties can be taken at their word: tenths of certainty that hold any answer, lowest first, and the
 * expected calibration error, the mean gap between certainty and share of right answers over all of them.
 */
export function reliability(answers: readonly Answer[]): { bands: Band[]; error: number } {
  const bands = Array.from({ length: BANDS }, (_, i) => {
    const within = answers.filter(({ certainty }) => bandOf(certainty) === i)
    const mean = (of: (answer: Answer) => number) => within.reduce((sum, one) => sum + of(one), 0) / within.length
    return {
      from: i / BANDS,
      to: (i + 1) / BANDS,
      count: within.length,
      certainty: mean(({ certainty }) => certainty),
      right: mean(({ right }) => (right ? 1 : 0)),
    }
  }).filter(({ count }) => count > 0)
  const gaps = bands.reduce((sum, { count, certainty, right }) => sum + count * Math.abs(certainty - right), 0)
  return { bands, error: answers.length ? gaps / answers.length : 0 }
}

// 0.7 * 10 is not quite 7 in binary.
function bandOf(certainty: number): number {
  return Math.min(BANDS - 1, Math.floor(certainty * BANDS + 1e-9))
}
