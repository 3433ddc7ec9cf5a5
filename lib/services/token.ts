import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Store } from '@/lib/store/store'

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/**
 * True when the `Authorization` header carries a valid bearer token. With `GROUNDTRACE_TOKEN` set,
 * that one is the only valid token; else those that the store knows.
 */
export async function checkToken(store: Store, authorization: string | null): Promise<boolean> {
  const token = authorization?.match(/^Bearer +(\S+)$/i)?.[1]
  if (!token) return false
  const given = sha256(token)
  const wanted = process.env.GROUNDTRACE_TOKEN
  return wanted ? timingSafeEqual(given, sha256(wanted)) : store.hasToken(given.toString('hex'))
}

/**
 * Makes sure that a token exists. Returns the plain token when one was made just now, the only time it
 * can be seen: the store keeps its SHA-256 (256 random bits need no slow hash). Null when there is one already.
 */
export async function ensureToken(store: Store): Promise<string | null> {
  if (process.env.GROUNDTRACE_TOKEN || (await store.hasAnyToken())) return null
  const token = `gt_${randomBytes(32).toString('base64url')}`
  await store.keepToken(sha256(token).toString('hex'))
  return token
}
