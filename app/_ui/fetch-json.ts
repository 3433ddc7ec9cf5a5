import type { ProblemDocument } from '@/lib/format/problem'
import { isGateway } from './server/gateway'
import { KEPT_HEADER } from './server/kept-header'
import { isServerGone, noteKept } from './server/server-watch'

/** A request that was answered, but refused. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** The server's own words, if it had any. */
    readonly detail: string | null,
    /** What is wrong, by the name of the field or parameter. Empty when the server names none. */
    readonly fields: Readonly<Record<string, string>>,
    /** Of lib/format/problem.ts; null where something else has answered. */
    readonly code: string | null,
  ) {
    super(detail ?? `The server answered ${status}.`)
    this.name = 'Problem'
  }
}

/** A request that got no answer. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** The server does not answer anything; it is asked until it does (server/server-watch.ts). */
export class ServerGone extends Unreachable {
  override readonly name = 'ServerGone'
}

/**
 * Asks a route of ours for JSON. Throws a `Problem` when the server refuses, `ServerGone` when it is lost, and
 * `Unreachable` when this request alone did not reach it; words/error.ts says each to people.
 */
export function fetchJson<Body>(path: string, init?: RequestInit): Promise<Body> {
  return unlessGone(init?.signal, (signal) => jsonOf<Body>(path, { ...init, signal }))
}

/** An answer may take long. After so long it is asked whether the server answers anything at all. */
const PATIENCE_MS = 8_000

/** Lets the work go on as long as the server is there, and ends it with `ServerGone` when that hangs. */
async function unlessGone<Result>(
  given: AbortSignal | null | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ended = new AbortController()
  const watch = setInterval(async () => {
    if (await isServerGone()) ended.abort(new ServerGone('The server does not answer.'))
  }, PATIENCE_MS)
  try {
    return await work(given ? AbortSignal.any([given, ended.signal]) : ended.signal)
  } finally {
    clearInterval(watch)
  }
}

async function jsonOf<Body>(path: string, init: RequestInit): Promise<Body> {
  const response = await fetch(path, { ...init, headers: { Accept: 'application/json', ...init.headers } }).catch(
    async (cause: unknown) => {
      if (cause instanceof ServerGone || (cause instanceof DOMException && cause.name === 'AbortError')) throw cause
      if (await isServerGone()) throw new ServerGone('The server does not answer.', { cause })
      throw new Unreachable('The server cannot be reached. Is it running?', { cause })
    },
  )
  if (isGateway(response.status) && (await isServerGone())) throw new ServerGone('The server does not answer.')
  if (!response.ok) throw await problemOf(response)
  const keptAt = response.headers.get(KEPT_HEADER)
  if (keptAt) noteKept(keptAt)
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
  return new Problem(
    response.status,
    body.detail ?? body.title ?? null,
    fields,
    body.type?.replace(/^urn:groundtrace:problem:/, '') ?? null,
  )
}
