import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, LOCALES, languageIn, zoneIn } from '@/app/_i18n/language'
import { messagesIn } from '@/app/_i18n/messages'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, path = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  )
}

const catalogues = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, new Map(flat((await messagesIn(language)) as unknown as Tree))]),
  ),
) as Record<(typeof LANGUAGES)[number], Map<string, string>>

/** Every element of a message, those inside plurals and selections too. */
function elements(parts: MessageFormatElement[]): MessageFormatElement[] {
  return parts.flatMap((part) => [
    part,
    ...(part.type === TYPE.select || part.type === TYPE.plural
      ? Object.values(part.options).flatMap(({ value }) => elements(value))
      : part.type === TYPE.tag
        ? elements(part.children)
        : []),
  ])
}

/** What a message needs to be given: "count:plural", "name:argument". */
function needs(message: string): string[] {
  const named = elements(parse(message)).flatMap((part) =>
    part.type === TYPE.literal || part.type === TYPE.pound ? [] : [`${part.value}:${TYPE[part.type]}`],
  )
  return [...new Set(named)].sort()
}

describe('the catalogues', () => {
  it('have the same messages in every language, none empty', () => {
    const keys = [...catalogues.en.keys()].sort()
    expect(keys.length).toBeGreaterThan(0)
    for (const language of LANGUAGES) {
      expect([...catalogues[language].keys()].sort()).toEqual(keys)
      expect([...catalogues[language]].filter(([, message]) => !message.trim())).toEqual([])
    }
  })

  it('need the same arguments in every language', () => {
    const different = [...catalogues.en].flatMap(([key, message]) => {
      const other = catalogues.uk.get(key) ?? ''
      return needs(message).join() === needs(other).join() ? [] : [`${key}: ${needs(message)} / ${needs(other)}`]
    })
    expect(different).toEqual([])
  })

  it('begin no line of keys with a dot', () => {
    for (const language of LANGUAGES) {
      for (const key of ['map.keys', 'map.markKeys', 'map.drawKeys'])
        expect(catalogues[language].get(key)).toMatch(/\u00a0· /)
      expect(
        [...catalogues[language]].filter(([key, message]) => /^map\..*keys$/i.test(key) && / ·/.test(message)),
      ).toEqual([])
    }
  })

  it('have every plural form that their language has', () => {
    for (const language of LANGUAGES) {
      for (const [key, message] of catalogues[language]) {
        for (const part of elements(parse(message))) {
          if (part.type !== TYPE.plural) continue
          const forms = new Intl.PluralRules(LOCALES[language], {
            type: part.pluralType === 'ordinal' ? 'ordinal' : 'cardinal',
          }).resolvedOptions().pluralCategories
          const missing = forms.filter((form) => !(form in part.options))
          expect({ key, language, missing }).toEqual({ key, language, missing: [] })
        }
      }
    }
  })

  it('label a control with what is to be read on it (WCAG 2.5.3)', () => {
    const pairs = [
      ['timeline.play', 'timeline.playLabel'],
      ['timeline.pause', 'timeline.pauseLabel'],
    ] as const
    for (const language of LANGUAGES)
      for (const [seen, label] of pairs)
        expect(catalogues[language].get(label)?.toLowerCase()).toContain(catalogues[language].get(seen)?.toLowerCase())
  })

  it('are Ukrainian in Ukrainian: no letters that only Russian has', () => {
    expect([...catalogues.uk].filter(([, message]) => /[ыэъё]/i.test(message))).toEqual([])
  })
})

describe('what a request is answered in', () => {
  it('takes what is known and nothing else', () => {
    expect(languageIn('uk')).toBe('uk')
    expect(languageIn('xx')).toBeNull()
    expect(languageIn(undefined)).toBeNull()
    expect(zoneIn('Europe/Kyiv')).toBe('Europe/Kyiv')
    expect(zoneIn('UTC')).toBe('UTC')
    for (const wrong of ['Mars/Olympus', '', '"; DROP', undefined, 'x'.repeat(5_000)]) expect(zoneIn(wrong)).toBeNull()
  })
})
