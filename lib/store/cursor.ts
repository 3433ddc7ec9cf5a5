import { InvalidCursorError } from '@/lib/domain/query'

/** Where a page ended: the sort key of its last event. */
export interface Position {
  /** ISO instant; null for an event without a window. */
  windowEnd: string | null
  id: string
}

export function encodeCursor({ windowEnd, id }: Position): string {
  return Buffer.from(JSON.stringify([windowEnd, id])).toString('base64url')
}

/** Throws `InvalidCursorError` for anything that `encodeCursor` cannot have written. */
export function decodeCursor(cursor: string): Position {
  const [windowEnd, id, ...rest] = parseList(Buffer.from(cursor, 'base64url').toString())
  const isInstant = typeof windowEnd === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(windowEnd)
  if ((!isInstant && windowEnd !== null) || typeof id !== 'string' || !/^[\w-]+$/.test(id) || rest.length > 0)
    throw new InvalidCursorError()
  if (isInstant && Number.isNaN(Date.parse(windowEnd))) throw new InvalidCursorError()
  return { windowEnd: isInstant ? windowEnd : null, id }
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    throw new InvalidCursorError()
  }
}
