import { parseArgs } from 'node:util'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { loadCorpus } from './corpus/case'
import { boardAsMarkdown } from './evaluate/board-markdown'
import { commitBoard, committedBoard, merged } from './evaluate/committed'
import { ROOMS } from './evaluate/miss'
import { missesTable } from './evaluate/misses-table'
import { evaluate, fallen } from './evaluate/scoreboard'
import { hasSharedData } from './evaluate/shared-data'

// Prints how well the reader reads. With --misses, what it gets wrong and why; with --write, what is measured becomes
// the committed scoreboard, unless a figure has fallen.
const USAGE = `usage: npm run evaluate -- [--write [--accept-fall]] [--misses [--only ROOM] [--texts NAME] [--limit N]]
rooms: ${ROOMS.join(', ')}; texts: ours, ours.same, news, news.same, lgl, geowebnews, sentences, traps`

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    'accept-fall': { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    only: { type: 'string' },
    texts: { type: 'string' },
    limit: { type: 'string', default: '5' },
  },
})
const room = ROOMS.find((name) => name === values.only) ?? null
const limit = Number(values.limit)
if ((values.only && !room) || !Number.isInteger(limit) || limit < 0) {
  console.error(USAGE)
  process.exit(2)
}

const gazetteer = loadGazetteer()
const cases = loadCorpus()
const committed = committedBoard()
const { board, misses } = evaluate(cases, gazetteer)
if (!hasSharedData())
  console.log('Left out: labelled news, geoparsing corpora and sentences, which are not beside the project.\n')

if (values.misses) {
  const chosen = Object.entries(misses).filter(([name]) => !values.texts || name === values.texts)
  console.log(missesTable(Object.fromEntries(chosen), room, limit))
} else {
  console.log(boardAsMarkdown({ ...board, speed: committed?.speed ?? null }))
}

if (values.write) {
  // Cases that were added since are new ground: what may not fall is measured on the old ones.
  const known = new Set(committed?.cases)
  const before =
    committed &&
    evaluate(
      cases.filter(({ slug }) => known.has(slug)),
      gazetteer,
    )
  const worse = committed && before ? fallen(committed, before.board) : []
  if (worse.length > 0 && !values['accept-fall']) {
    console.error(`\nNot written, since these have fallen (--accept-fall to write them):\n  ${worse.join('\n  ')}`)
    process.exitCode = 1
  } else {
    commitBoard(merged(committed, board))
    console.log('\nWritten: docs/scoreboard.json and the README.')
  }
}
