import type { ProblemDocument } from '@/lib/format/problem'

/** A request that was answered, but refused. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What is wrong, by the name of the field or parameter. Empty when the server names none. */
    readonly fields: Readonly<Record<string, string>>,
  ) {
    super(message)
    this.name = 'Problem'
  }
}

/**
 * Asks a route of ours for JSON. Throws a `Problem` when the server refuses,
 * and a plain error with words for people when it cannot be reached.
 */
export async function fetchJson<Body>(path: string, init?: RequestInit): Promise<Body> {
  const response = await fetch(path, { ...init, headers: { Accept: 'application/json', ...init?.headers } }).catch(
    (cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
      throw new Error('The server cannot be reached. Is it running?', { cause })
    },
  )
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as Body
}

async function problemOf(response: Response): Promise<Problem> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const body: Partial<ProblemDocument> = isJson ? await response.json() : {}
  const fields = Object.fromEntries(
    (body.errors ?? []).map(({ parameter, pointer, header, detail }) => [
      parameter ?? header ?? pointer?.replace(/^#\//, '') ?? '',
      detail,
    ]),
  )
  const message = body.detail ?? body.title ?? `The server answered ${response.status}.`
  return new Problem(response.status, message, fields)
}
