import { createHash } from 'node:crypto'
import { type ChangesWith, lastChange } from '@/lib/services/last-change'
import packageJson from '@/package.json'
import { keptAnswer } from './kept-answers'
import { lastModified } from './last-modified'
import { originOf } from './origin'

/**
 * The answer, with its validators; or 304 when the client has it already (RFC 9110, 13), without working it out when
 * the entity tag says so. The tag is weak: the hour on the answer may differ. It is taken before the work: what
 * changes meanwhile makes the answer newer than its tag, never older.
 */
export async function conditional(
  request: Request,
  changesWith: ChangesWith,
  work: () => Promise<Response>,
): Promise<Response> {
  const change = await lastChange(changesWith)
  const tag = entityTag(request, changesWith, change)
  const modified = lastModified(changesWith, change, new Date())
  const headers: Record<string, string> = {
    ETag: tag,
    ...(modified && { 'Last-Modified': modified.toUTCString() }),
  }
  const held = request.headers.get('if-none-match')
  // Only an answer that went well was given this tag.
  if (held && isAmong(held, tag)) return notModified(headers)

  const response = isFurtherOn(request)
    ? await work()
    : await keptAnswer(`${tag} ${request.headers.get('accept-encoding') ?? ''}`, work)
  if (!response.ok) return response
  if (held ? held.trim() === '*' : isSince(request, modified)) return notModified(headers)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** A page after the first is asked for by one who walks through them all: keeping it would push out what many ask for. */
function isFurtherOn(request: Request): boolean {
  return new URL(request.url).searchParams.has('cursor')
}

function notModified(headers: Record<string, string>): Response {
  return new Response(null, { status: 304, headers: { ...headers, Vary: 'Accept' } })
}

/** Data, program, and all of the request that the answer depends on; the order of parameters is none of it. */
function entityTag(
  request: Request,
  changesWith: ChangesWith,
  { version, at }: Awaited<ReturnType<typeof lastChange>>,
): string {
  const { pathname, searchParams } = new URL(request.url)
  const query = [...searchParams].map(([name, value]) => `${name}=${value}`).sort()
  const accept = request.headers.get('accept') ?? '*/*'
  const parts = [packageJson.version, changesWith, version, at, originOf(request), pathname, query, accept]
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
}

/** Weak comparison: `W/"a"` and `"a"` are the same. */
function isAmong(tags: string, tag: string): boolean {
  const bare = (entry: string) => entry.trim().replace(/^W\//, '')
  return tags.split(',').some((entry) => bare(entry) === bare(tag))
}

function isSince(request: Request, modified: Date | null): boolean {
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  return modified !== null && since >= modified.getTime()
}
