import type { z } from 'zod'
import type { FieldError } from './problem'

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; errors: FieldError[]; tooLarge: boolean }

/** Refused input is quoted back in parts only: a client that sends a million unknown fields gets the first few named. */
const MAX_ERRORS = 20
const MAX_NAME_LENGTH = 80

/** The numbers of a bbox have names: "south: …" says more than "1: …". */
export const BBOX_PARTS: readonly string[] = ['west', 'south', 'east', 'north']

export const NEAR_PARTS: readonly string[] = ['lng', 'lat']

/** Marks an issue as "too long to be read" (413) and not merely wrong (400). */
export const TOO_LARGE = { tooLarge: true } as const

/** Parses outside input; on failure every bad field is named, as a parameter or as a pointer into the body. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  where: 'parameter' | 'pointer',
): Parsed<z.output<Schema>> {
  const result = schema.safeParse(input, { error: missing })
  if (result.success) return { ok: true, value: result.data }
  const issues = result.error.issues.flatMap(leaves)
  return {
    ok: false,
    errors: issues.slice(0, MAX_ERRORS).map(({ path, message }) => fieldError(path, message, where)),
    tooLarge: issues.some(({ tooLarge }) => tooLarge),
  }
}

const missing: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'is required' : undefined

interface Leaf {
  path: Path
  message: string
  tooLarge: boolean
}

/** An issue as the fields it is about: one per unknown key, and those of a union's branch that came closest. */
function leaves(issue: Issue): Leaf[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not known here', tooLarge: false }))
  }
  if (issue.code === 'invalid_union') {
    const isClose = (branch: Issue[]) =>
      branch.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys' || code !== 'invalid_type')
    const closest = issue.errors.find(isClose)
    if (closest) return closest.flatMap(leaves).map((leaf) => ({ ...leaf, path: [...issue.path, ...leaf.path] }))
  }
  const tooLarge = issue.code === 'custom' && issue.params?.tooLarge === true
  return [{ path: issue.path, message: issue.message, tooLarge }]
}

function fieldError(path: Path, message: string, where: 'parameter' | 'pointer'): FieldError {
  const names = path.map(printable)
  if (where === 'pointer')
    return { pointer: `#${names.map((name) => `/${pointerSegment(name)}`).join('')}`, detail: message }
  const [parameter = '', ...inner] = names
  const part = inner.map((name) => partName(parameter, name)).join('.')
  return { parameter, detail: part ? `${part}: ${message}` : message }
}

const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['bbox', BBOX_PARTS],
  ['near', NEAR_PARTS],
])

function partName(parameter: string, index: string): string {
  const named = PARTS.get(parameter)?.[Number(index)]
  return named ?? `number ${Number(index) + 1}`
}

function printable(key: PropertyKey): string {
  return String(key)
    .slice(0, MAX_NAME_LENGTH)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

const pointerSegment = (name: string) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
