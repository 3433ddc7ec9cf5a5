import { z } from 'zod'

/** What is wrong with one field: named by query parameter, by JSON Pointer into the body, or by header. */
export const fieldErrorSchema = z
  .object({
    parameter: z.string().optional().describe('The query or path parameter'),
    pointer: z.string().optional().describe('JSON Pointer into the body, as a URI fragment: #/text'),
    header: z.string().optional().describe('The request header'),
    detail: z.string().describe('What is wrong with it'),
  })
  .meta({ id: 'FieldError' })
export type FieldError = z.infer<typeof fieldErrorSchema>

/** Every way of being refused. The key names the problem type for good: clients may switch on it. */
export const PROBLEMS = {
  'invalid-parameter': { status: 400, title: 'A parameter is not valid' },
  'invalid-body': { status: 400, title: 'The body is not valid' },
  unauthorized: { status: 401, title: 'A valid token is needed' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'method-not-allowed': { status: 405, title: 'This address does not answer this method' },
  'not-acceptable': { status: 406, title: 'There is no such format here' },
  'too-large': { status: 413, title: 'The text is too long' },
  'unsupported-media-type': { status: 415, title: 'The body is not in a known format' },
  busy: { status: 503, title: 'The server does as much as it can' },
  ending: { status: 503, title: 'The server is being ended' },
  internal: { status: 500, title: 'The server failed' },
} as const satisfies Record<string, { status: number; title: string }>
export type ProblemCode = keyof typeof PROBLEMS

/** Problem details, RFC 9457; `errors` names every field that was refused. */
export const problemSchema = z
  .object({
    type: z.string().describe('urn:groundtrace:problem:<name>, stable'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('The path that was asked for'),
    errors: z.array(fieldErrorSchema).optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemDocument = z.infer<typeof problemSchema>

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** The document of one refusal. Without a `detail`, the fields' errors make one sentence. */
export function problemDocument(
  code: ProblemCode,
  instance: string,
  { detail, errors = [] }: { detail?: string; errors?: readonly FieldError[] },
): ProblemDocument {
  const { status, title } = PROBLEMS[code]
  return {
    type: `urn:groundtrace:problem:${code}`,
    title,
    status,
    detail: detail ?? (errors.map((error) => `${fieldName(error)}: ${error.detail}`).join('; ') || title),
    instance,
    ...(errors.length > 0 && { errors: [...errors] }),
  }
}

function fieldName({ parameter, header, pointer }: FieldError): string {
  return parameter ?? header ?? (pointer?.replace(/^#\/?/, '') || 'body')
}
