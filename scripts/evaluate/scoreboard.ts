import { z } from 'zod'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import { type Answer, reliability } from '@/lib/geocode/reliability'
import { readDocument } from '@/lib/services/read'
import type { Case } from '../corpus/case'
import { loadCaseLines } from './case-lines'
import { judgeLine } from './judge-line'
import {
  type Measured,
  measureCases,
  measureCorpus,
  measureLabelledNews,
  measureSameEvent,
  measureSentences,
  measureStories,
  measureTraps,
} from './measure'
import type { Miss } from './miss'
import type { PairScore } from './pairs'
import { CORPORA, hasSharedData } from './shared-data'
import { loadStories } from './stories'

/** All figures of the reader as they are committed and shown. Shares and rates have three decimals. */
export const scoreboardSchema = z.strictObject({
  /** The cases of our own that the figures rest on. */
  cases: z.array(z.string()),
  lines: z.strictObject({ lines: z.int(), knownFailures: z.int() }),
  /** `ours.sites.f1` …: what is measured, by its path. */
  figures: z.record(z.string(), z.number()),
  /** How many texts, names or sentences a set of figures rests on. */
  sizes: z.record(z.string(), z.int()),
  /** Published systems on the same texts, by corpus. */
  published: z.record(
    z.string(),
    z.record(z.string(), z.strictObject({ f1: z.number(), recallAt161: z.number(), accuracyAt161: z.number() })),
  ),
  /** Tenths of certainty: how many places, their mean certainty, and the share of them that is right. */
  reliability: z
    .strictObject({
      bands: z.array(
        z.strictObject({ from: z.number(), to: z.number(), count: z.int(), certainty: z.number(), right: z.number() }),
      ),
      /** The mean gap between certainty and share of right ones. */
      error: z.number(),
    })
    .nullable(),
  /** Taken by `npm run bench:read` on one machine; no other figure depends on a machine. */
  speed: z
    .strictObject({
      /** Over a thousand documents, the engine's warming-up included. */
      documentsPerSecond: z.record(z.string(), z.number()),
      /** When the texts are read once, by a command that has just started. */
      first: z.record(z.string(), z.number()),
      /** Over the next thousand. */
      next: z.record(z.string(), z.number()),
      compromise: z.record(z.string(), z.number()),
      peakMegabytes: z.number(),
    })
    .nullable(),
})
export type Scoreboard = z.infer<typeof scoreboardSchema>

export interface Evaluation {
  board: Scoreboard
  /** What was got wrong, by the set of texts it was got wrong in. */
  misses: Record<string, Miss[]>
}

/** Figures that are better when lower. */
export const COUNTS_OF_ERRORS = /\.(absurd|outside)$/

/** Measures the reader on our own corpus, and on the labelled data beside the project where they are. */
export function evaluate(cases: readonly Case[], gazetteer: Gazetteer): Evaluation {
  const board: Scoreboard = {
    cases: cases.map(({ slug }) => slug),
    lines: countLines(gazetteer),
    figures: {},
    sizes: {},
    published: {},
    reliability: null,
    speed: null,
  }
  const misses: Record<string, Miss[]> = {}
  const judged: Answer[] = []
  const put = (path: string, value: number) => {
    board.figures[path] = rounded(value)
  }
  const putNews = (name: string, measured: Measured) => {
    for (const part of ['sites', 'figures', 'bound', 'claims'] as const)
      if (measured[part].right + measured[part].missed > 0)
        for (const rate of ['precision', 'recall', 'f1'] as const) put(`${name}.${part}.${rate}`, measured[part][rate])
    put(`${name}.absurd`, measured.absurd)
    for (const [asked, { share, of }] of Object.entries(measured.shares)) {
      put(`${name}.${asked}`, share)
      board.sizes[`${name}.${asked}`] = of
    }
    board.sizes[name] = measured.texts
    misses[name] = measured.misses
    judged.push(...measured.judged)
  }

  const putPairs = (name: string, { pairs, misses: ofPairs, texts }: PairScore & { texts: number }) => {
    for (const rate of ['precision', 'recall', 'f1'] as const) put(`${name}.same.${rate}`, pairs[rate])
    board.sizes[`${name}.same`] = texts
    misses[`${name}.same`] = ofPairs
  }

  putNews('ours', measureCases(cases, gazetteer))
  putPairs('ours', measureStories(loadStories(), gazetteer))
  if (!hasSharedData()) return { board, misses }

  putNews('news', measureLabelledNews(gazetteer))
  putPairs('news', measureSameEvent(gazetteer))
  for (const corpus of CORPORA) {
    const { ours, spansGiven, systems, judged: ofNames, misses: ofCorpus } = measureCorpus(corpus, gazetteer)
    put(`${corpus}.f1`, ours.overlap.f1)
    put(`${corpus}.f1Exact`, ours.exact.f1)
    put(`${corpus}.recallAt161`, ours.recallAt161)
    put(`${corpus}.accuracyAt161SpansGiven`, spansGiven.accuracyAt161)
    board.published[corpus] = Object.fromEntries(
      systems.map(({ name, score }) => [
        name,
        {
          f1: rounded(score.overlap.f1),
          recallAt161: rounded(score.recallAt161),
          accuracyAt161: rounded(score.accuracyAt161),
        },
      ]),
    )
    misses[corpus] = ofCorpus
    judged.push(...ofNames)
  }
  const sentences = measureSentences(gazetteer)
  for (const language of ['all', 'uk', 'ru'] as const) {
    put(`sentences.${language}`, sentences[language].share)
    board.sizes[`sentences.${language}`] = sentences[language].of
  }
  misses.sentences = sentences.misses
  const traps = measureTraps(gazetteer)
  put('traps.outside', traps.misses.length)
  board.sizes.traps = traps.texts
  misses.traps = traps.misses
  const { bands, error } = reliability(judged)
  board.reliability = {
    bands: bands.map((band) => ({ ...band, certainty: rounded(band.certainty), right: rounded(band.right) })),
    error: rounded(error),
  }
  return { board, misses }
}

const rounded = (value: number) => Number(value.toFixed(3))

function countLines(gazetteer: Gazetteer): Scoreboard['lines'] {
  const lines = loadCaseLines()
  const failing = lines.filter(
    (line) =>
      judgeLine(line, readDocument({ id: 'line', text: line.sentence, publishedAt: line.publishedAt }, gazetteer))
        .length > 0,
  )
  return { lines: lines.length, knownFailures: failing.length }
}

/** Precision and recall may trade with each other, as long as F1 holds. */
const HALF_OF_F1 = /\.(precision|recall)$/

/** Each figure that is worse than it was; figures that one of the two boards lacks are not compared. */
export function fallen(was: Scoreboard, is: Scoreboard): string[] {
  return Object.entries(was.figures).flatMap(([name, before]) => {
    const now = is.figures[name]
    if (now === undefined || HALF_OF_F1.test(name)) return []
    const worse = COUNTS_OF_ERRORS.test(name) ? now > before : now < before
    return worse ? [`${name}: ${before} → ${now}`] : []
  })
}
