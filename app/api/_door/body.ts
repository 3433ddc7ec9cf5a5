import type { z } from 'zod'
import { MAX_TEXT_BYTES } from '@/lib/domain/article'
import { parseFields } from '@/lib/format/parse-fields'
import { Refusal } from './refusal'

/** JSON may write each byte of a text as six (`\u0041`); the other fields are small. */
const MAX_BODY_BYTES = 6 * MAX_TEXT_BYTES + 50_000

/**
 * The request's body as it was given, and as the schema has it. Refuses what is no JSON (415, 400), too long (413) or
 * not what was asked for (400). Without a limit of its own it may be as long as an article.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes?: number,
): Promise<{ given: unknown; taken: z.output<Schema> }> {
  requireJson(request)
  const tooLarge = () => (maxBytes === undefined ? longText() : longBody(maxBytes))
  const bytes = await readBytes(request, maxBytes ?? MAX_BODY_BYTES, tooLarge)
  const given = parseJson(bytes)
  const parsed = parseFields(schema, given, 'pointer')
  if (parsed.ok) return { given, taken: parsed.value }
  throw new Refusal(parsed.tooLarge ? 'too-large' : 'invalid-body', { errors: parsed.errors })
}

function requireJson(request: Request): void {
  const mediaType = request.headers.get('content-type')
  if (mediaType?.split(';')[0]?.trim().toLowerCase() === 'application/json') return
  const detail = mediaType ? `must be application/json, not ${mediaType.slice(0, 80)}` : 'must be application/json'
  throw new Refusal('unsupported-media-type', {
    errors: [{ header: 'Content-Type', detail }],
    headers: { Accept: 'application/json' },
  })
}

/** Reads no further than the limit, whatever the client says of the length. */
async function readBytes(request: Request, maxBytes: number, tooLarge: () => Refusal): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge()
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let chunk = await next(reader); chunk; chunk = await next(reader)) {
    size += chunk.length
    if (size > maxBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value
  } catch (cause) {
    throw invalid(`broke off before its end (${cause instanceof Error ? cause.message : cause})`)
  }
}

function parseJson(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid('is not UTF-8')
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(`is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : ''}`)
  }
}

const invalid = (detail: string) => new Refusal('invalid-body', { errors: [{ pointer: '#', detail }] })

const longText = () =>
  new Refusal('too-large', {
    errors: [
      {
        pointer: '#/text',
        detail: `must not exceed ${MAX_TEXT_BYTES} bytes of UTF-8; a body over ${MAX_BODY_BYTES} bytes is not read`,
      },
    ],
  })

const longBody = (maxBytes: number) =>
  new Refusal('too-large', { errors: [{ pointer: '#', detail: `must not exceed ${maxBytes} bytes` }] })
