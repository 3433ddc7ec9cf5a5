import { type Html, html } from './html'
import { htmlPage } from './html-page'

/** What is read of an OpenAPI document, 3.0 or 3.1. */
interface ApiDescription {
  info: { title: string; version: string; description?: string }
  servers?: { url: string }[]
  paths?: Record<string, Record<string, OperationDescription>>
  components?: { schemas?: Record<string, Schema> }
}

interface OperationDescription {
  operationId?: string
  summary?: string
  description?: string
  security?: unknown[]
  parameters?: {
    name: string
    in: string
    required?: boolean
    description?: string
    example?: unknown
    schema?: Schema
  }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>
}

interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  const?: unknown
  enum?: unknown[]
  format?: string
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  nullable?: boolean
  minimum?: number
  maximum?: number
  default?: unknown
}

/** An OpenAPI document as a page to read: every operation with what it takes and answers, and every shape once. */
export function referencePage(
  document: object,
  {
    title,
    above,
    definition,
  }: { title: string; above: readonly { title: string; href: string }[]; definition: string },
): string {
  const api = document as ApiDescription
  const operations = Object.entries(api.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
  const schemas = Object.entries(api.components?.schemas ?? {})
  const server = api.servers?.[0]?.url ?? ''
  return htmlPage({
    title,
    above,
    formats: [{ title: 'OpenAPI', href: definition }],
    body: html`<p>${api.info.description}</p>
<p class="soft">Version ${api.info.version}, at <code>${server}</code></p>
<nav aria-label="Operations"><ul>${operations.map(
      ({ path, method, operationId = '', summary }) =>
        html`<li><span class="method">${method.toUpperCase()}</span> <a href="#${operationId}"><code>${path}</code></a> ${summary}</li>`,
    )}</ul></nav>
${operations.map((operation) => operationSection(operation, server))}
<h2 id="shapes">Shapes</h2>
${schemas.map(
  ([name, schema]) => html`<article id="${anchor(name)}"><h3>${name}</h3>
${schema.description && html`<p>${schema.description}</p>`}
${schema.properties ? fields(schema) : html`<p>${typeOf(schema)}</p>`}</article>`,
)}`,
  })
}

function operationSection(operation: OperationDescription & { path: string; method: string }, server: string): Html {
  const { path, method, operationId = '', summary, description, security = [], parameters = [] } = operation
  const { requestBody, responses = {} } = operation
  const needsNothing = method === 'get' && !path.includes('{') && !parameters.some(({ required }) => required)
  return html`<article id="${operationId}">
<h2><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h2>
<p>${summary}${summary && '.'} ${description}</p>
${security.length > 0 && html`<p><strong>Needs a token</strong>: <code>Authorization: Bearer …</code></p>`}
${needsNothing && html`<p><a href="${server}${path === '/' ? '' : path}">Try it</a></p>`}
${
  parameters.length > 0 &&
  html`<h3>Parameters</h3>
<dl>${parameters.map(
    ({
      name,
      in: where,
      required,
      description,
      schema = {},
    }) => html`<div><dt><code>${name}</code>${where === 'path' && ' in the path'}${required && ', required'}</dt>
<dd>${typeOf(schema)}${limits(schema)}${description && html`. ${description}`}</dd></div>`,
  )}</dl>`
}
${requestBody && html`<h3>Body</h3>${contents(requestBody.content)}`}
<h3>Answers</h3>
<dl>${Object.entries(responses).map(
    ([status, { description, content = {} }]) =>
      html`<div><dt>${status}</dt><dd>${description}${contents(content)}</dd></div>`,
  )}</dl>
</article>`
}

function contents(content: Record<string, { schema?: Schema }>): Html {
  return html`${Object.entries(content).map(
    ([mediaType, { schema = {} }]) =>
      html`<div><code>${mediaType}</code> ${schema.properties ? fields(schema) : typeOf(schema)}</div>`,
  )}`
}

/** The properties of an object, those of objects within it too. */
function fields({ properties = {}, required = [] }: Schema): Html {
  return html`<dl>${Object.entries(properties).map(
    ([
      name,
      schema,
    ]) => html`<div><dt><code>${name}</code>${!required.includes(name) && html` <span class="soft">optional</span>`}</dt>
<dd>${typeOf(schema)}${limits(schema)}${schema.description && html`. ${schema.description}`}${schema.properties ? fields(schema) : schema.items?.properties && fields(schema.items)}</dd></div>`,
  )}</dl>`
}

const anchor = (name: string) => `shape-${name}`

/** A schema in a few words. */
function typeOf(schema: Schema): Html {
  const { $ref, anyOf, oneOf, allOf, items, prefixItems, nullable } = schema
  if (nullable) return html`${typeOf({ ...schema, nullable: false })} or null`
  if ($ref) {
    const name = $ref.split('/').at(-1) ?? $ref
    return html`<a href="#${anchor(name)}">${name}</a>`
  }
  const choices = anyOf ?? oneOf
  if (choices) return joined(choices.map(typeOf), ' or ')
  if (allOf) return joined(allOf.map(typeOf), ' and ')
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum)
    return joined(
      schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      ', ',
    )
  if (prefixItems) return html`[${joined(prefixItems.map(typeOf), ', ')}]`
  if (items) return html`list of ${typeOf(items)}`
  const { additionalProperties: values } = schema
  if (typeof values === 'object' && Object.keys(values).length > 0) return html`object of ${typeOf(values)}`
  const types = [schema.type ?? 'anything'].flat()
  return html`${types.join(' or ')}${schema.format && ` (${schema.format})`}`
}

function limits({ minimum, maximum, default: usual }: Schema): Html {
  const isReal = (value: number | undefined) => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER
  return html`${isReal(minimum) && `, from ${minimum}`}${isReal(maximum) && `, up to ${maximum}`}${usual !== undefined && `, else ${JSON.stringify(usual)}`}`
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, index) => html`${index > 0 && between}${part}`)}`
}
