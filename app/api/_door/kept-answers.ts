import { LRUCache } from 'lru-cache'

// A first page of a thousand events takes a megabyte; what is larger is asked for once and kept by who asked.
const LONGEST_BYTES = 2_000_000
const ALL_BYTES = 16_000_000

interface KeptAnswer {
  status: number
  headers: [string, string][]
  body: Uint8Array<ArrayBuffer>
}

const key = Symbol.for('groundtrace.kept-answers')
// Shared by all bundles of the server.
const holder = globalThis as { [key]?: LRUCache<string, KeptAnswer> }

function keptAnswers(): LRUCache<string, KeptAnswer> {
  holder[key] ??= new LRUCache({
    maxSize: ALL_BYTES,
    maxEntrySize: LONGEST_BYTES,
    sizeCalculation: ({ body }) => body.length + 1_000,
  })
  return holder[key]
}

/**
 * The answer to a question that was asked of the same data before, else what `work` makes, which is kept when it went
 * well. The name says all that the answer depends on: the entity tag and how the client wants it packed.
 */
export async function keptAnswer(name: string, work: () => Promise<Response>): Promise<Response> {
  const known = keptAnswers().get(name)
  if (known) return responseOf(known)
  const response = await work()
  if (!response.ok) return response
  const made = {
    status: response.status,
    headers: [...response.headers],
    body: new Uint8Array(await response.arrayBuffer()),
  }
  keptAnswers().set(name, made)
  return responseOf(made)
}

function responseOf({ status, headers, body }: KeptAnswer): Response {
  return new Response(body.length > 0 ? body : null, { status, headers })
}
