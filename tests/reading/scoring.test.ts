import { describe, expect, it } from 'vitest'
import { type Measure, measureSchema } from '@/lib/domain/figure'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import type { CaseArticle } from '@/scripts/corpus/article-text'
import { expectedSchema } from '@/scripts/corpus/expected'
import { boardAsMarkdown } from '@/scripts/evaluate/board-markdown'
import { shareOfWindows } from '@/scripts/evaluate/claims'
import { merged } from '@/scripts/evaluate/committed'
import { missesTable } from '@/scripts/evaluate/misses-table'
import { scoreNews } from '@/scripts/evaluate/news'
import { labelsOf } from '@/scripts/evaluate/our-cases'
import { scorePoints, sitesOutside } from '@/scripts/evaluate/points'
import { fallen, type Scoreboard } from '@/scripts/evaluate/scoreboard'
import { sameClaimant } from '@/scripts/evaluate/statements'
import { scoreToponyms } from '@/scripts/evaluate/toponyms'

const gazetteer = loadGazetteer()
const measures = new Set<Measure>(measureSchema.options)
const article: CaseArticle = {
  publishedAt: '2025-07-20',
  language: 'en',
  text: 'A Russian drone hit Odesa overnight, killing two people and injuring five, the governor said. Sumy was shelled.',
}
const ODESA = { text: 'Odesa', role: 'site', name: 'Odesa', lng: 30.74, lat: 46.48 }
const SUMY = { text: 'Sumy', role: 'site', name: 'Sumy', lng: 34.8, lat: 50.91 }
const KILLED = { text: 'killing two people', measure: 'killed', low: 2, place: 'Odesa', claimant: 'the governor' }
const INJURED = { text: 'injuring five', measure: 'injured', low: 5, place: 'Odesa' }

/** The reading of the article above, scored against these labels. */
function score(labels: { places: object[]; figures?: object[]; claims?: object[] }) {
  const expected = expectedSchema.parse({
    why: 'Holds the scoring to what it says.',
    reviewed: true,
    figures: [],
    ...labels,
  })
  const doc = labelsOf({ slug: 'a', article, expected })
  const reading = readDocument({ id: 'a', ...article }, gazetteer)
  return scoreNews([doc], () => reading, measures, gazetteer)
}
const counts = ({ right, extra, missed }: { right: number; extra: number; missed: number }) => [right, extra, missed]

describe('Sites', () => {
  it('are right, too many or missed, and absurd when far from all that is named', () => {
    expect(counts(score({ places: [ODESA, SUMY] }).sites)).toEqual([2, 0, 0])
    expect(counts(score({ places: [ODESA] }).sites)).toEqual([1, 1, 0])
    const astray = score({ places: [{ ...ODESA, lng: -84, lat: 31 }, SUMY] })
    expect(counts(astray.sites)).toEqual([1, 1, 1])
    expect(astray.absurd).toBe(1)
    const ofPlaces = astray.misses.filter(({ room }) => room === 'resolve')
    expect(ofPlaces.map(({ reason }) => reason)).toEqual([
      'wrong candidate: the gazetteer has none near',
      'wrong candidate: the gazetteer has none near',
    ])
  })

  it('may be optional, and may have to stay unplaced', () => {
    expect(counts(score({ places: [ODESA, { ...SUMY, optional: true }] }).sites)).toEqual([1, 0, 0])
    expect(counts(score({ places: [ODESA, { text: 'Sumy', role: 'site', place: null }] }).sites)).toEqual([1, 1, 0])
  })
})

describe('Figures', () => {
  const places = [ODESA, SUMY]

  it('are right where measure and number are, and bound where their place is', () => {
    const right = score({ places, figures: [KILLED, INJURED] })
    expect([counts(right.figures), counts(right.bound)]).toEqual([
      [2, 0, 0],
      [2, 0, 0],
    ])
    const elsewhere = score({
      places,
      figures: [
        { ...KILLED, place: 'Sumy' },
        { ...INJURED, place: null },
      ],
    })
    expect([counts(elsewhere.figures), counts(elsewhere.bound)]).toEqual([
      [2, 0, 0],
      [0, 2, 2],
    ])
    const wrong = score({ places, figures: [{ ...KILLED, low: 3 }] })
    expect(counts(wrong.figures)).toEqual([0, 2, 1])
    expect(wrong.misses.map(({ reason }) => reason)).toContain('wrong number')
  })

  it('that are optional, not asked for a place, or not current count as they are labelled', () => {
    expect(counts(score({ places, figures: [KILLED, { ...INJURED, optional: true }] }).figures)).toEqual([1, 0, 0])
    expect(counts(score({ places, figures: [KILLED, { ...INJURED, place: undefined }] }).bound)).toEqual([1, 0, 0])
    const remembered = score({ places, figures: [KILLED, { ...INJURED, status: 'background' }] })
    expect(counts(remembered.figures)).toEqual([1, 1, 0])
    expect(remembered.shares.statuses).toMatchObject({ right: 1, of: 2 })
    const part = score({ places, figures: [KILLED, { ...INJURED, subset: true }] })
    expect(counts(part.figures)).toEqual([1, 0, 0])
  })

  it('have their claimant, if the label asks; one that is not found is right in nothing', () => {
    const { shares } = score({ places, figures: [KILLED, { ...INJURED, low: 50, claimant: 'the governor' }] })
    expect(shares.claimants).toMatchObject({ right: 1, of: 2 })
    expect(sameClaimant('Kiper', 'Governor Oleh Kiper')).toBe(true)
    expect(sameClaimant('the air force', "Ukraine's air force")).toBe(true)
    expect(sameClaimant('the navy', "Ukraine's air force")).toBe(false)
    expect(sameClaimant(null, 'the governor')).toBe(false)
  })
})

describe('Claims', () => {
  const night = { windowStart: '2025-07-19T16:00Z', windowEnd: '2025-07-20T07:00Z' }

  it('are found at their place, and judged field by field', () => {
    const claims = [
      { place: 'Odesa', kind: 'air_strike', actor: 'RU', ...night },
      { place: 'Sumy', kind: 'explosive' },
    ]
    const right = score({ places: [ODESA, SUMY], claims })
    expect(counts(right.claims)).toEqual([2, 0, 0])
    expect(right.shares).toMatchObject({
      kinds: { right: 1, of: 2 },
      actors: { right: 1, of: 1 },
      windows: { right: 1, of: 1 },
    })
    expect(right.shares.targets).toBeUndefined()
    expect(counts(score({ places: [ODESA, SUMY], claims: [] }).claims)).toEqual([0, 2, 0])
    expect(counts(score({ places: [ODESA, SUMY] }).claims)).toEqual([0, 0, 0])
  })

  it('have a window that counts when half of what both cover is shared', () => {
    expect(shareOfWindows(night, night)).toBe(1)
    expect(shareOfWindows(night, { windowStart: '2025-07-20T00:00Z', windowEnd: '2025-07-20T23:59Z' })).toBeLessThan(
      0.5,
    )
    expect(shareOfWindows({ windowStart: null, windowEnd: null }, night)).toBe(0)
    expect(shareOfWindows({ windowStart: null, windowEnd: null }, { windowStart: null, windowEnd: null })).toBe(1)
  })
})

describe('Names and points', () => {
  const text = 'From Odesa to Sumy'
  const docs = [
    {
      id: 'a',
      text,
      toponyms: [
        { start: 5, end: 10, text: 'Odesa', lng: 30.74, lat: 46.48 },
        { start: 14, end: 18, text: 'Sumy', lng: 34.8, lat: 50.91 },
      ],
    },
  ]

  it('of a corpus count by exact span, by overlap, and by distance', () => {
    const { exact, overlap, recallAt161, accuracyAt161 } = scoreToponyms(docs, () => [
      { start: 0, end: 10, place: { lng: 30.7, lat: 46.5 } },
      { start: 11, end: 13, place: null },
    ])
    expect([counts(exact), counts(overlap)]).toEqual([
      [0, 2, 2],
      [1, 1, 1],
    ])
    expect([recallAt161, accuracyAt161]).toEqual([0.5, 1])
  })

  it('of sentences count when a site lies near, and never outside the box', () => {
    const { places } = readDocument({ id: 'a', ...article }, gazetteer)
    const near = { id: 'a', text: article.text, point: { lng: 30.7, lat: 46.4 } }
    expect(scorePoints([near], () => places, 100, gazetteer).near.share).toBe(1)
    const far = scorePoints([{ ...near, point: { lng: 2, lat: 48 } }], () => places, 100, gazetteer)
    expect([far.near.share, far.misses.length]).toEqual([0, 1])
    expect(sitesOutside([near], () => places, [30, 46, 31, 47]).map(({ what }) => what)).toEqual([
      '+ Sumy → Sumy 50.9,34.8',
    ])
  })
})

describe('The scoreboard', () => {
  const board: Scoreboard = {
    cases: ['a'],
    lines: { lines: 10, knownFailures: 1 },
    figures: { 'ours.sites.f1': 0.8, 'ours.sites.recall': 0.8, 'ours.absurd': 1, 'news.sites.f1': 0.9 },
    sizes: { ours: 1, news: 2 },
    published: { lgl: {} },
    reliability: null,
    speed: {
      documentsPerSecond: { ours: 7 },
      first: { ours: 8 },
      next: { ours: 6 },
      compromise: { ours: 9 },
      peakMegabytes: 300,
    },
  }
  const now = (figures: Record<string, number>): Scoreboard => ({ ...board, figures, published: {}, speed: null })

  it('knows what has fallen', () => {
    expect(fallen(board, now({ 'ours.sites.f1': 0.799 }))).toEqual(['ours.sites.f1: 0.8 → 0.799'])
    expect(fallen(board, now({ 'ours.absurd': 2 }))).toEqual(['ours.absurd: 1 → 2'])
    expect(fallen(board, now({ 'ours.sites.f1': 0.81, 'ours.sites.recall': 0.7, 'ours.absurd': 0 }))).toEqual([])
  })

  it('keeps what was not measured again', () => {
    const next = merged(board, now({ 'ours.sites.f1': 0.85 }))
    expect(next.figures).toMatchObject({ 'ours.sites.f1': 0.85, 'news.sites.f1': 0.9 })
    expect(next.speed).toEqual(board.speed)
  })

  it('shows what is below its aim as such', () => {
    const shown = boardAsMarkdown({
      ...board,
      figures: { 'news.sites.f1': 0.8, 'news.figures.f1': 0.9, 'news.absurd': 1 },
    })
    expect(shown).toContain('| labelled news: sites, F1 | 0.800 | 0.85 | 0.93 | **below what it must reach** |')
    expect(shown).toContain('| labelled news: figures, F1 | 0.900 | 0.85 | 0.93 | below the aim |')
    expect(shown).toContain(
      '| labelled news: sites over 500 km from anything named | 1 | 0 | 0 | **below what it must reach** |',
    )
  })

  it('tells misses by room and reason', () => {
    const misses = {
      ours: ['x', 'y'].map((id) => ({ room: 'role' as const, reason: 'site read as context', id, what: id })),
    }
    expect(missesTable(misses, null, 1)).toBe(
      'role: 2\n  site read as context: 2 (ours 2)\n      ours/x x\n      … and 1 more',
    )
    expect(missesTable(misses, 'bind', 1)).toBe('')
  })
})
