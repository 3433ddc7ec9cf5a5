import type { FieldError } from '@/lib/format/problem'
import { Refusal } from './refusal'

/** Refuses a version that the data have not reached: the client's copy is of other data. */
export function refuseFuture(where: Pick<FieldError, 'parameter' | 'header'>, since: number, version: number): void {
  if (since <= version) return
  const detail = `is beyond the data's version, ${version}: begin again with 0`
  throw new Refusal('invalid-parameter', { errors: [{ ...where, detail }] })
}
