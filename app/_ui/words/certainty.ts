/** A probability in words that a reader can act on: "almost certain", "hardly better than a guess". */
export function certaintyWords(certainty: number): string {
  if (certainty >= 0.95) return 'almost certain'
  if (certainty >= 0.85) return 'very likely'
  if (certainty >= 0.65) return 'likely'
  if (certainty >= 0.5) return 'more likely than not'
  return 'hardly better than a guess'
}

/** "9 in 10", "97 in 100": how often such an answer is right. */
export function oddsWords(certainty: number): string {
  const hundredths = Math.round(certainty * 100)
  return hundredths % 10 === 0 ? `${hundredths / 10} in 10` : `${hundredths} in 100`
}
