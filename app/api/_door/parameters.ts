import type { z } from 'zod'
import { parseFields } from '@/lib/format/parse-fields'
import { Refusal } from './refusal'

/** The query string as the schema has it. A parameter given twice is refused: which one was meant is anyone's guess. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(request.url)
  const names = [...searchParams.keys()]
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  if (repeated.size > 0) {
    const errors = [...repeated].map((parameter) => ({ parameter, detail: 'is given more than once' }))
    throw new Refusal('invalid-parameter', { errors })
  }
  const parsed = parseFields(schema, Object.fromEntries(searchParams), 'parameter')
  if (!parsed.ok) throw new Refusal('invalid-parameter', { errors: parsed.errors })
  return parsed.value
}

/** The path's parameters. What cannot be an id names nothing: 404. */
export async function readPath<Schema extends z.ZodType>(
  params: Promise<unknown> | undefined,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = parseFields(schema, (await params) ?? {}, 'parameter')
  if (!parsed.ok) throw new Refusal('not-found', { errors: parsed.errors })
  return parsed.value
}
