import type { en } from './en'
import type { Language } from './language'

/** The words of the interface, in English and exact: from these the arguments of each message are known. */
export type Messages = typeof en

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }

/** The same words in another language: none missing, none besides. */
export type Catalogue = Words<Messages>

/**
 * A catalogue, one file for each room of the interface. A message is ICU MessageFormat, a whole sentence or a whole
 * label; nothing is glued from parts in code. Loaded one language at a time.
 */
export async function messagesIn(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./en')).en
    case 'uk':
      // The library's types take the English words for the only ones.
      return (await import('./uk')).uk as Messages
  }
}
