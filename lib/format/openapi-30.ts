type Json = Record<string, unknown>

/**
 * An OpenAPI 3.1 document as 3.0, which clients of OGC APIs read. Schemas of 3.1 are JSON Schema; those of 3.0 have
 * `nullable` for null, no constants, no tuples, no numbers as exclusive limits, and one example instead of many.
 */
export function asOpenapi30(document: Json): Json {
  const { license, ...info } = document.info as { license?: { name: string } }
  return {
    ...(inSchemasOf30(document) as Json),
    openapi: '3.0.3',
    info: { ...info, ...(license && { license: { name: license.name } }) },
  }
}

function inSchemasOf30(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSchemasOf30)
  if (typeof value !== 'object' || value === null) return value
  const within = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inSchemasOf30(part)]))
  return [nulls, constants, tuples, exclusiveLimits, examples, unknownWords].reduce(
    (schema, rule) => rule(schema),
    within,
  )
}

const isNull = (schema: unknown) =>
  typeof schema === 'object' && (schema as Json | null)?.nullable === true && Object.keys(schema as Json).length === 1

function nulls(schema: Json): Json {
  if (schema.type === 'null') return { nullable: true }
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== 'null')
    const { type: _, ...rest } = schema
    const nullable = types.length < schema.type.length && { nullable: true }
    return types.length === 1
      ? { ...rest, type: types[0], ...nullable }
      : { ...rest, anyOf: types.map((type) => ({ type })), ...nullable }
  }
  const { anyOf, ...rest } = schema
  if (!Array.isArray(anyOf) || !anyOf.some(isNull)) return schema
  const others = anyOf.filter((one) => !isNull(one))
  const [only] = others
  // A $ref suffers nothing beside it.
  if (others.length === 1)
    return '$ref' in only ? { ...rest, allOf: [only], nullable: true } : { ...only, ...rest, nullable: true }
  return { ...rest, anyOf: others, nullable: true }
}

function constants(schema: Json): Json {
  const { const: value, ...rest } = schema
  return 'const' in schema && typeof value !== 'object' ? { ...rest, enum: [value] } : schema
}

function tuples(schema: Json): Json {
  const { prefixItems, ...rest } = schema
  if (!Array.isArray(prefixItems)) return schema
  const kinds = [...new Map(prefixItems.map((item) => [JSON.stringify(item), item])).values()]
  const size = { minItems: prefixItems.length, maxItems: prefixItems.length }
  return { ...size, ...rest, items: kinds.length === 1 ? kinds[0] : { anyOf: kinds } }
}

function exclusiveLimits(schema: Json): Json {
  const { exclusiveMinimum: above, exclusiveMaximum: below } = schema
  return {
    ...schema,
    ...(typeof above === 'number' && { minimum: above, exclusiveMinimum: true }),
    ...(typeof below === 'number' && { maximum: below, exclusiveMaximum: true }),
  }
}

function examples(schema: Json): Json {
  const { examples: many, ...rest } = schema
  return Array.isArray(many) ? { ...rest, example: many[0] } : schema
}

function unknownWords(schema: Json): Json {
  const { propertyNames: _, ...rest } = schema
  return rest
}
