/** Probabilities in words that a reader can act on. */
export const certainty = {
  almostCertain: 'almost certain',
  veryLikely: 'very likely',
  likely: 'likely',
  moreLikely: 'more likely than not',
  guess: 'hardly better than a guess',
  odds: '{right} in {all}',
} as const
