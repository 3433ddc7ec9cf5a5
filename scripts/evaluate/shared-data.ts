import { existsSync } from 'node:fs'
import path from 'node:path'

/** Labelled texts and other systems' answers, which lie beside the project and not in it. */
const SHARED = path.resolve(import.meta.dirname, '../../../shared')
const data = (file: string) => path.join(SHARED, 'data', file)

export const NEWS = data('gold/dev.jsonl')
export const SAME_EVENT = data('gold/same-event.dev.jsonl')
export const SAME_EVENT_PAIRS = data('gold/same-event.pairs.dev.tsv')
export const SENTENCES = data('datasets/viina-deep-strike.jsonl')
export const TRAPS = data('datasets/naive-geocodes.jsonl')
export const SCORER = path.join(SHARED, 'score/score.mjs')

export const CORPORA = ['lgl', 'geowebnews'] as const
export type CorpusName = (typeof CORPORA)[number]
export const corpusFile = (name: CorpusName) => data(`corpora/${name}.jsonl`)

/** Published geoparsers whose answers to the same texts are there. */
export const SYSTEMS = [
  'CLAVIN',
  'CamCoder',
  'DBpedia',
  'Edinburgh',
  'GeoTxt',
  'SpaCyNER',
  'StanfordNER',
  'TopoCluster',
  'Yahoo',
] as const
export const systemFile = (corpus: CorpusName, system: string) => data(`corpora/${corpus}.${system}.jsonl`)

/** True when all of it is there; a part of it counts as nothing. */
export function hasSharedData(): boolean {
  return [NEWS, SAME_EVENT, SAME_EVENT_PAIRS, SENTENCES, TRAPS, ...CORPORA.map(corpusFile)].every((file) =>
    existsSync(file),
  )
}
