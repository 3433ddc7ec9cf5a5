/**
 * The answer, marked with the version of the data; 304 without asking for it when the client holds that version.
 * The mark is weak: the same answer may be packed in several ways.
 */
export async function unlessHeld(
  request: Request,
  version: number,
  answer: () => Promise<Response>,
): Promise<Response> {
  const etag = `W/"${version}"`
  const held = request.headers.get('if-none-match')?.split(/\s*,\s*/)
  if (held?.some((tag) => tag === '*' || tag.replace(/^W\//, '') === `"${version}"`))
    return new Response(null, { status: 304, headers: { ETag: etag } })
  const response = await answer()
  response.headers.set('ETag', etag)
  return response
import type { FieldError } from '@/lib/format/problem'
import { Refusal } from './refusal'

/** Refuses a version that the data have not reached: the client's copy is of other data. */
export function refuseFuture(where: Pick<FieldError, 'parameter' | 'header'>, since: number, version: number): void {
  if (since <= version) return
  const detail = `is beyond the data's version, ${version}: begin again with 0`
  throw new Refusal('invalid-parameter', { errors: [{ ...where, detail }] })
}
