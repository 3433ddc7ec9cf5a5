import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Document } from '@/lib/domain/article'
import { type Measure, measureSchema } from '@/lib/domain/figure'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Answer } from '@/lib/geocode/reliability'
import { reconcileReadings } from '@/lib/services/reconcile-readings'
import type { Case } from '../corpus/case'
import { judgedPlaces } from './certainty'
import { jsonLines, loadLabelledNews } from './labelled-news'
import type { LabelledText } from './labels'
import { type NewsScore, scoreNews } from './news'
import { labelsOf } from './our-cases'
import { type PairLabel, type PairScore, pairKey, scorePairs } from './pairs'
import { type Box, scorePoints, sentenceSchema, sitesOutside } from './points'
import { readAll } from './readings'
import {
  type CorpusName,
  corpusFile,
  NEWS,
  SAME_EVENT,
  SAME_EVENT_PAIRS,
  SENTENCES,
  SYSTEMS,
  systemFile,
  TRAPS,
} from './shared-data'
import { labelsOfStories, type Story } from './stories'
import {
  answerSchema,
  corpusSchema,
  judgedToponyms,
  missedToponyms,
  scoreToponyms,
  type ToponymScore,
} from './toponyms'

/** All measures, as our own cases label them. */
const ALL_MEASURES: ReadonlySet<Measure> = new Set(measureSchema.options)
/** The measures that the labelled news has been labelled for. */
const NEWS_MEASURES = new Set<Measure>([
  'killed',
  'injured',
  'missing',
  'launched',
  'intercepted',
  'suppressed',
  'hit',
  'without_power',
])
/** Strikes of the war in Ukraine lie inside it: what a naive geocoder put elsewhere was wrong. */
const TRAP_BOX: Box = [20, 41, 62, 69]
const WITHIN_KM = 100

export interface Measured extends NewsScore {
  judged: Answer[]
}

/** The reader on cases of our own. */
export function measureCases(cases: readonly Case[], gazetteer: Gazetteer): Measured {
  return measureNews(cases.map(labelsOf), ALL_MEASURES, gazetteer)
}

/** The reader on the labelled news beside the project. */
export function measureLabelledNews(gazetteer: Gazetteer): Measured {
  return measureNews(loadLabelledNews(NEWS), NEWS_MEASURES, gazetteer)
}

function measureNews(docs: LabelledText[], measures: ReadonlySet<Measure>, gazetteer: Gazetteer): Measured {
  const readingOf = readAll(docs, gazetteer)
  return {
    ...scoreNews(docs, readingOf, measures, gazetteer),
    judged: docs.flatMap((doc) => judgedPlaces(doc, readingOf(doc.id).places)),
  }
}

export interface MeasuredCorpus {
  ours: ToponymScore
  /** With the labelled spans given, so that only resolving is measured. */
  spansGiven: ToponymScore
  systems: { name: string; score: ToponymScore }[]
}

/** The reader on a geoparsing corpus, beside the published systems' own answers. */
export function measureCorpus(name: CorpusName, gazetteer: Gazetteer) {
  const docs = jsonLines(corpusFile(name), corpusSchema)
  const readingOf = readAll(docs, gazetteer)
  const givenOf = readAll(
    docs.map((doc) => ({ ...doc, spans: doc.toponyms.map(({ start, end }): [number, number] => [start, end]) })),
    gazetteer,
  )
  const placesOf = (id: string) => readingOf(id).places
  const systems = SYSTEMS.map((system) => {
    const answers = new Map(jsonLines(systemFile(name, system), answerSchema).map(({ id, places }) => [id, places]))
    return { name: system, score: scoreToponyms(docs, (id) => answers.get(id) ?? []) }
  })
  const measured: MeasuredCorpus = {
    ours: scoreToponyms(docs, placesOf),
    spansGiven: scoreToponyms(docs, (id) => givenOf(id).places),
    systems,
  }
  return { ...measured, judged: judgedToponyms(docs, placesOf), misses: missedToponyms(docs, placesOf, gazetteer) }
}

/** The reader on sentences in Ukrainian and Russian with one labelled point each. */
export function measureSentences(gazetteer: Gazetteer) {
  const docs = jsonLines(SENTENCES, sentenceSchema)
  const readingOf = readAll(docs.map(documentOf), gazetteer)
  const placesOf = (id: string) => readingOf(id).places
  const { near, misses } = scorePoints(docs, placesOf, WITHIN_KM, gazetteer)
  const inLanguage = (language: string) =>
    scorePoints(
      docs.filter((doc) => doc.language === language),
      placesOf,
      WITHIN_KM,
      gazetteer,
    ).near
  return { all: near, uk: inLanguage('uk'), ru: inLanguage('ru'), misses }
}

/** Sites that the reader puts where no strike of these sentences can have been. */
export function measureTraps(gazetteer: Gazetteer) {
  const docs = jsonLines(TRAPS, sentenceSchema)
  const readingOf = readAll(docs.map(documentOf), gazetteer)
  return { texts: docs.length, misses: sitesOutside(docs, (id) => readingOf(id).places, TRAP_BOX) }
}

const itemSchema = z.object({ id: z.string(), title: z.string(), text: z.string(), publishedAt: z.string() })

/** Which labelled news items reconciling puts together. */
export function measureSameEvent(gazetteer: Gazetteer): PairScore & { texts: number } {
  const docs = jsonLines(SAME_EVENT, itemSchema)
  const [, ...rows] = readFileSync(SAME_EVENT_PAIRS, 'utf8').split('\n').filter(Boolean)
  const labels = new Map(
    rows.map((row) => {
      const [a = '', b = '', label = ''] = row.split('\t')
      return [pairKey(a, b), label]
    }),
  )
  return { texts: docs.length, ...measurePairs(docs, labels, gazetteer) }
}

/** Which reports of our own stories reconciling puts together, all stories at once. */
export function measureStories(stories: readonly Story[], gazetteer: Gazetteer): PairScore & { texts: number } {
  const reports = stories.flatMap((story) => story.reports)
  return { texts: reports.length, ...measurePairs(reports, labelsOfStories(stories), gazetteer) }
}

function measurePairs(
  docs: readonly Document[],
  labels: ReadonlyMap<string, PairLabel>,
  gazetteer: Gazetteer,
): PairScore {
  const readingOf = readAll(docs, gazetteer)
  const events = reconcileReadings(docs.map((document) => ({ document, reading: readingOf(document.id) })))
  const titles = new Map(docs.map(({ id, title, text }) => [id, title ?? text]))
  return scorePairs(events, labels, (id) => titles.get(id) ?? id)
}

/** As the scorer beside the project asks: without the language, which the reader finds by itself. */
function documentOf({ id, text, publishedAt }: { id: string; text: string; publishedAt?: string | null | undefined }) {
  return { id, text, publishedAt: publishedAt ?? undefined }
}
