import { createHash } from 'node:crypto'

/**
 * A name for a thing that is always the same for the same parts: 64 bits of SHA-256 in hex. Reading the
 * same articles into an empty store gives the same ids, so that links to events outlive a new start.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

/** Claims sort as they stand in their article. */
export function claimId(articleId: string, ordinal: number): string {
  return `${articleId}-${String(ordinal).padStart(3, '0')}`
}

/** The id of an event that this claim founds. */
export function foundingEventId(claim: string): string {
  return stableId('event', claim)
}
