/** The languages of the interface, the first one where nothing else is known. */
export const LANGUAGES = ['en', 'uk'] as const
export type Language = (typeof LANGUAGES)[number]

/** By which dates and numbers are written. */
export const LOCALES = { en: 'en-GB', uk: 'uk-UA' } as const satisfies Record<Language, string>
export type Locale = (typeof LOCALES)[Language]

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', uk: 'Українська' }

export const LANGUAGE_COOKIE = 'groundtrace-language'
export const ZONE_COOKIE = 'groundtrace-zone'

/** Null for what is no language of the interface. */
export function languageIn(value: unknown): Language | null {
  return LANGUAGES.find((language) => language === value) ?? null
}

/** An IANA time zone that this program knows: "UTC", "Europe/Kyiv"; null for anything else. */
export function zoneIn(value: unknown): string | null {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(value)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone && value
  } catch {
    return null
  }
}
