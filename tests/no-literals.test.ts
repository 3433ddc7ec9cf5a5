import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What is called so in every language. */
const NAMES = ["'Groundtrace demo desk'"]

/** Attributes and props that people read, or hear. */
const SPOKEN =
  /[\s{](?:aria-(?:label|description|valuetext)|title|alt|placeholder|label|note|empty|words)=("[^"]*"|\{)/g

/** From an opening brace to the one that closes it. */
function braced(code: string, start: number): string {
  let depth = 0
  for (let at = start; at < code.length; at++) {
    if (code[at] === '{') depth++
    if (code[at] === '}' && --depth === 0) return code.slice(start + 1, at)
  }
  return code.slice(start)
}

/** What is handed to a function, compared or the name of a key isn't read by anybody. */
function withoutArguments(expression: string): string {
  const shorter = expression.replace(/[\w.]*\([^()]*\)/g, '').replace(/===? '[^']*'/g, '')
  return shorter === expression ? expression : withoutArguments(shorter)
}

/** Words that stand in the code: in what is read out, or as a sentence anywhere. */
function literals(code: string): string[] {
  const shown = code
    .replace(/^\s*(\/\/|\*|\/\*|import ).*$/gm, '')
    // For the console, not for readers.
    .replace(/(new \w*Error|console\.\w+)\((["'`])(?:(?!\2).)*\2/g, '')
  const attributes = [...shown.matchAll(SPOKEN)].flatMap(({ 1: value = '', index, 0: all }) => {
    const said = value === '{' ? withoutArguments(braced(shown, index + all.length - 1)) : value
    return (said.match(/(["'`])(?:(?!\1).)*\1/g) ?? []).filter((text) =>
      /\p{L}/u.test(text.replace(/\$\{[^}]*\}/g, '')),
    )
  })
  const sentences = shown.match(/(["'`])\p{Lu}\p{L}* (?:(?!\1)[^\n])*\1/gu) ?? []
  return [...new Set([...attributes, ...sentences])].filter((words) => !NAMES.includes(words))
}

it('finds words wherever they may stand in a component', () => {
  const code = `
    <p title="A" aria-label={x === 'no' ? 'B' : t('no.word')} className="no word" data-testid={'no'}>
      {x && 'Dare say'} <Notice label={\`\${x} G\`} note={t('no.word', { what: 'no' })} />
    </p>`
  expect(literals(code)).toEqual(['"A"', "'B'", `\`\${x} G\``, "'Dare say'"])
})

it('has every word of the interface in a catalogue', () => {
  // What stands between the tags of an element, Biome's noJsxLiterals sees.
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join('app', name))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((file) => literals(readFileSync(file, 'utf8')).map((words) => `${file}: ${words}`))).toEqual([])
})
