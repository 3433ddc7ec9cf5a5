import { InvalidCursorError } from '@/lib/domain/query'
import { FOREIGN_CURSOR } from '@/lib/format/event-query'
import { UnknownPlaceError } from '@/lib/services/wanted-events'
import { Refusal } from './refusal'

/** What turns out to be wrong with a request only when it is answered, as a refusal that names the field; all else as it is. */
export function refusalOf(error: unknown, method: 'get' | 'post'): unknown {
  if (error instanceof InvalidCursorError) return refusal('cursor', FOREIGN_CURSOR, method)
  if (error instanceof UnknownPlaceError) return refusal('place', error.message, method)
  return error
}

function refusal(field: string, detail: string, method: 'get' | 'post'): Refusal {
  return method === 'get'
    ? new Refusal('invalid-parameter', { errors: [{ parameter: field, detail }] })
    : new Refusal('invalid-body', { errors: [{ pointer: `#/${field}`, detail }] })
}
