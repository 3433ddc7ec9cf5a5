import { UnfinishedImportError } from '@/lib/domain/archive'
import { InvalidCursorError } from '@/lib/domain/query'
import { BusyError } from '@/lib/domain/snapshot'
import { FOREIGN_CURSOR } from '@/lib/format/event-query'
import { EndingError } from '@/lib/services/runtime'
import { UnknownPlaceError } from '@/lib/services/wanted-events'
import type { Operation } from './operation'
import { Refusal } from './refusal'

const BUSY = 'As many exports are under way as the server allows. Try again in a while.'
const ENDING = 'The server is being ended, or started anew. Try again in a while.'
const IMPORTING = 'An archive is being imported. Nothing else is stored until all of it is there.'

/** What turns out to be wrong with a request only when it is answered, as a refusal that names the field; all else as it is. */
export function refusalOf(error: unknown, method: Operation['method']): unknown {
  if (error instanceof InvalidCursorError) return refusal('cursor', FOREIGN_CURSOR, method)
  if (error instanceof UnknownPlaceError) return refusal('place', error.message, method)
  if (error instanceof BusyError) return new Refusal('busy', { detail: BUSY, headers: { 'Retry-After': '10' } })
  if (error instanceof UnfinishedImportError) return new Refusal('busy', { detail: IMPORTING })
  if (error instanceof EndingError) return new Refusal('ending', { detail: ENDING, headers: { 'Retry-After': '10' } })
  return error
}

function refusal(field: string, detail: string, method: Operation['method']): Refusal {
  return method === 'get'
    ? new Refusal('invalid-parameter', { errors: [{ parameter: field, detail }] })
    : new Refusal('invalid-body', { errors: [{ pointer: `#/${field}`, detail }] })
}
