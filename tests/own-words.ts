import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where labelled texts of others lie, beside the project. */
export const OTHERS = path.resolve(import.meta.dirname, '../../shared/data')

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The sentences of a text as bare lower-case words, so that punctuation cannot hide a copy. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”’»)]?)\s+|\n+/u)
    .map((sentence) => words(sentence).join(' '))
    .filter(Boolean)
}

/** Every string under the keys that hold prose, anywhere in a JSON value. */
function prose(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(prose)
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return /^(text|title|snippet|description|quote|sentence)$/.test(key) ? [inner] : []
    return prose(inner)
  })
}

/** All sentences of the texts below a folder. */
export function sentencesOf(folder: string): Set<string> {
  const found = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(txt|jsonl|json)$/.test(file)) continue
    const content = readFileSync(path.join(folder, file), 'utf8')
    const texts = file.endsWith('.txt')
      ? [content]
      : (file.endsWith('.jsonl') ? content.split('\n').filter(Boolean) : [content]).flatMap((json) =>
          prose(JSON.parse(json)),
        )
    for (const sentence of texts.flatMap(sentences)) found.add(sentence)
  }
  return found
}
