/** One observation: its terms, how much it counts, and what came out. */
export interface Observation {
  terms: readonly number[]
  weight: number
  right: boolean
}

const STEPS = 25
// Keeps a term that hardly ever occurs from running off; too small to move any other.
const RIDGE = 1e-6

/** Weights of the terms that make the outcomes likeliest (logistic regression by Newton's method). */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = observations[0]?.terms.length ?? 0
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(size).fill(0)
    const curvature = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, k): number => (i === k ? RIDGE : 0)),
    )
    for (const { terms, weight, right } of observations) {
      const p = probability(weights, terms)
      terms.forEach((term, i) => {
        gradient[i] = (gradient[i] ?? 0) + weight * term * ((right ? 1 : 0) - p)
        const row = curvature[i] ?? []
        terms.forEach((other, k) => {
          row[k] = (row[k] ?? 0) + weight * term * other * p * (1 - p)
        })
      })
    }
    const move = solve(curvature, gradient)
    weights = weights.map((weight, i) => weight + (move[i] ?? 0))
  }
  return weights
}

export function probability(weights: readonly number[], terms: readonly number[]): number {
  return 1 / (1 + Math.exp(-terms.reduce((sum, term, i) => sum + term * (weights[i] ?? 0), 0)))
}

/** Solves `matrix · x = right` by Gaussian elimination; the matrix is symmetric and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  rows.forEach((pivot, i) => {
    for (const [k, row] of rows.entries()) {
      if (k === i) continue
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1)
      for (let column = i; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0)
    }
  })
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1))
}
