import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { messagesIn } from '@/app/_i18n/messages'

type Tree = { [key: string]: string | Tree }

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? `${path}${key}` : keysOf(value, `${path}${key}.`),
  )
}

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^_i18n[\\/](en|uk)[\\/]/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))

/** What of a key is put together in the code, `areas.${tool}`, by the parts that stand there. */
interface Pattern {
  form: RegExp
  parts: number
}

function patternsIn(code: string, rooms: readonly string[]): Pattern[] {
  return [...code.matchAll(/`((?:[\w.]|\$\{[^`]*?\})+)`/g)].flatMap(([, text = '']) => {
    if (!rooms.some((room) => text.startsWith(`${room}.`)) || !text.includes('${')) return []
    const pieces = text.split(/\$\{[^}]*\}/).map((piece) => piece.replaceAll('.', '\\.'))
    return [{ form: new RegExp(`^${pieces.join('([\\w.:-]+)')}$`), parts: pieces.length - 1 }]
  })
}

/** Keys that no code says: neither whole, nor put together of parts that it says elsewhere. */
function unused(keys: readonly string[], app: readonly string[], lib: readonly string[]): string[] {
  const code = app.join('\n')
  const whole = new Set(code.match(/(?<=['"`])\w+(?:\.[\w:-]+)+(?=['"`])/g))
  // As a string, or as a key of a table whose keys are asked for.
  const said = new Set([code, ...lib].join('\n').match(/(?<=['"`])[\w.:-]+(?=['"`])|\b\w+(?=\??:)/g))
  const patterns = patternsIn(code, [...new Set(keys.map((key) => key.split('.')[0] ?? ''))])
  return keys.filter(
    (key) =>
      !whole.has(key) &&
      !patterns.some(({ form, parts }) => {
        const found = form.exec(key)?.slice(1, 1 + parts)
        return found?.every((part) =>
          part.split('.').every((word) => said.has(word) || word.split('_').every((one) => said.has(one))),
        )
      }),
  )
}

const app = sourcesIn('app')
const lib = sourcesIn('lib')

it('every message is said somewhere', async () => {
  const keys = keysOf((await messagesIn('en')) as unknown as Tree)
  expect(keys.length).toBeGreaterThan(300)
  expect(unused(keys, app, lib)).toEqual([])
})

it('a message that nobody says is found, whichever way keys are put together', () => {
  const keys = ['areas.nobody', 'areas.polygon', 'areas.km', 'places.precision.nobodysWord', 'nonsense']
  expect(unused(keys, app, lib)).toEqual(['areas.nobody', 'places.precision.nobodysWord', 'nonsense'])
})
