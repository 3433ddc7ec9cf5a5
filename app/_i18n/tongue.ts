import { createFormatter, createTranslator } from 'use-intl/core'
import { type Language, LOCALES, type Locale } from './language'
import type { Messages } from './messages'

/** What a tongue is made of; plain data, handed from the server to the browser with the page. */
export interface TongueParts {
  language: Language
  /** IANA, "UTC" where none was chosen. */
  timeZone: string
  messages: Messages
}

/**
 * The reader's language and time zone in one hand. Whatever makes words for people takes it first.
 * `t` takes a message's whole key ("shell.sources"); `format` writes dates, numbers and lists.
 */
export interface Tongue extends TongueParts {
  /** For `Intl`, where `format` hasn't what is needed. */
  locale: Locale
  t: ReturnType<typeof createTranslator<Messages>>
  format: ReturnType<typeof createFormatter>
}

/** Throws at a message that is missing, where the types have not told before. */
export function tongueOf(parts: TongueParts): Tongue {
  const { language, timeZone, messages } = parts
  const locale = LOCALES[language]
  const onError = (error: Error) => {
    throw error
  }
  return {
    ...parts,
    locale,
    t: createTranslator({ locale, timeZone, messages, onError }),
    format: createFormatter({ locale, timeZone, onError }),
  }
}
