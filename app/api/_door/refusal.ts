import { type FieldError, PROBLEM_MEDIA_TYPE, PROBLEMS, type ProblemCode, problemDocument } from '@/lib/format/problem'

interface Reasons {
  detail?: string
  errors?: readonly FieldError[]
  headers?: Record<string, string>
}

/** Thrown anywhere behind the door to answer with a problem document. */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(
    readonly code: ProblemCode,
    readonly reasons: Reasons = {},
  ) {
    super(reasons.detail ?? code)
  }
}

/** What a failed request is answered with. Anything but a refusal is a fault of ours: logged whole, told in one line. */
export function refusalResponse(request: Request, error: unknown): Response {
  const { pathname } = new URL(request.url)
  const refusal = error instanceof Refusal ? error : unexpected(request.method, pathname, error)
  return Response.json(problemDocument(refusal.code, pathname, refusal.reasons), {
    status: PROBLEMS[refusal.code].status,
    headers: { 'Content-Type': PROBLEM_MEDIA_TYPE, ...refusal.reasons.headers },
  })
}

function unexpected(method: string, pathname: string, error: unknown): Refusal {
  console.error(`${method} ${pathname} failed:`, error)
  return new Refusal('internal', { detail: 'The cause is in the log of the server.' })
}
