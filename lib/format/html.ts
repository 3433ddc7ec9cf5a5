/** Markup that is safe to send: what was put into it has been escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | boolean | null | undefined | readonly Part[]

/**
 * A piece of HTML. What stands in `${}` is text and is escaped, unless it is HTML itself; lists are joined, and `false`,
 * `null` and `undefined` are nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, index) => string + (index < parts.length ? markup(parts[index]) : '')).join(''))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function markup(part: Part): string {
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return part.map(markup).join('')
  if (part === null || part === undefined || typeof part === 'boolean') return ''
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
