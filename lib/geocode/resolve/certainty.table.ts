/**
 * From evidence to the probability that the place is right, within 161 km. `intercept` and the weights are fitted by
 * `npm run calibrate` on two labelled corpora (LGL and GeoWebNews) of equal weight; docs/decisions/0009 tells how well
 * they hold. The other two are set by reasoning.
 */
export const CERTAINTY = {
  /** Log odds of a settlement that nothing else speaks for, in balance with its rivals. Fitted. */
  intercept: -0.23,
  /** For each unit of log odds of its score against its rivals' and "none of these". Fitted. */
  odds: 0.55,
  /** A country, region or sea: few namesakes, and hard to miss by 161 km. Fitted. */
  wide: 0.92,
  /** For each of: its region is named, a sure place is near, the words after it say that it lies there. Fitted. */
  support: 0.54,
  /** So many points make a candidate e times as likely: as many as a sure place nearby gives (the feature `near`). */
  pointsPerE: 0.6,
  /** Odds beyond e to this power say no more: a thousandth here or there cannot be told from so few labels. */
  mostOdds: 5,
} as const
