import compile from 'icu-minify/compile'
import type { Language } from './language'
import { type Messages, messagesIn } from './messages'

interface Tree {
  readonly [key: string]: string | Tree
}

const known = new Map<Language, Promise<Messages>>()

/**
 * A catalogue with its messages taken apart, once for each language: whoever formats them needs no parser, the
 * browser least of all. `next.config.ts` sees to it that all of the app formats such messages.
 */
export function compiledIn(language: Language): Promise<Messages> {
  const compiled = known.get(language) ?? messagesIn(language).then(compiledMessages)
  known.set(language, compiled)
  return compiled
}

// As plain data, which the compiler's own objects are not: only that goes to the browser.
const compiledMessages = (messages: Messages): Messages => JSON.parse(JSON.stringify(compiledTree(messages)))

function compiledTree(tree: Tree): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? compile(value) : compiledTree(value)]),
  )
}
