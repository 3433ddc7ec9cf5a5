import fc, { type Arbitrary } from 'fast-check'

/** What is read of a JSON schema, as OpenAPI 3.1 has it. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  example?: unknown
  default?: unknown
}

/** Values that a schema describes, its example more often than others; `named` are the schemas that it can point to. */
export function fromSchema(schema: Schema, named: Record<string, Schema>): Arbitrary<unknown> {
  const described = (one: Schema) => fromSchema(one, named)
  const any = plain()
  return schema.example === undefined ? any : fc.oneof({ arbitrary: any, weight: 2 }, fc.constant(schema.example))

  function plain(): Arbitrary<unknown> {
    if (schema.$ref) return described(named[schema.$ref.split('/').at(-1) ?? ''] ?? {})
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
    if (choices) return fc.oneof(...choices.map(described))
    const types = [schema.type ?? 'anything'].flat()
    return fc.oneof(...types.map(ofType))
  }

  function ofType(type: string): Arbitrary<unknown> {
    switch (type) {
      case 'null':
        return fc.constant(null)
      case 'boolean':
        return fc.boolean()
      case 'integer':
        return fc.integer(range(-1e6, 1e6))
      case 'number':
        return fc.oneof(fc.double({ ...doubles(range(-1e6, 1e6)), noNaN: true }), fc.integer(range(-1e6, 1e6)))
      case 'string':
        return string()
      case 'array':
        return list()
      case 'object':
        return object()
      default:
        return fc.jsonValue({ maxDepth: 4 })
    }
  }

  function range(least: number, most: number): { min: number; max: number } {
    const min = Math.ceil(Math.max(schema.minimum ?? schema.exclusiveMinimum ?? least, -2e9))
    const max = Math.floor(Math.min(schema.maximum ?? most, 2e9))
    return min <= max ? { min, max } : { min: max, max: min }
  }

  function string(): Arbitrary<string> {
    const { format, pattern, minLength = 0, maxLength = 60 } = schema
    if (format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
    if (format === 'uri') return fc.webUrl()
    if (pattern) return fc.stringMatching(new RegExp(pattern), { size: 'small' })
    return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
  }

  function list(): Arbitrary<unknown[]> {
    if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map(described))
    const { minItems = 0, maxItems = 5 } = schema
    return fc.array(described(schema.items ?? {}), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, 5)),
    })
  }

  function object(): Arbitrary<unknown> {
    const { properties = {}, required = [], additionalProperties } = schema
    if (Object.keys(properties).length === 0) {
      return fc.dictionary(fc.string(), described(typeof additionalProperties === 'object' ? additionalProperties : {}))
    }
    const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, described(field)]))
    return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  }
}

const doubles = ({ min, max }: { min: number; max: number }) => ({ min, max })
