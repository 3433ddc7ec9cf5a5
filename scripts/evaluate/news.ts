import type { Measure } from '@/lib/domain/figure'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Reading } from '@/lib/domain/reading'
import { type ClaimField, scoreClaims } from './claims'
import { scoreFigures } from './figures'
import type { LabelledText } from './labels'
import type { Miss } from './miss'
import { type Rates, ratesOf, type Share, shareOf, type Tally, tally } from './rates'
import { scoreSites } from './sites'
import { scoreMentions, scoreStatements } from './statements'

type Asked = 'roles' | 'located' | 'claimants' | 'statuses' | 'qualifiers' | ClaimField

export interface NewsScore {
  texts: number
  sites: Rates
  figures: Rates
  /** Figures put at their place. */
  bound: Rates
  claims: Rates
  /** Sites over 500 km from anything that their text names. */
  absurd: number
  /** Of what the labels ask for, how much is right; nothing where they never ask. */
  shares: Partial<Record<Asked, Share>>
  misses: Miss[]
}

/** How well labelled news was read. Each reading is judged against the labels of its text. */
export function scoreNews(
  docs: readonly LabelledText[],
  readingOf: (id: string) => Reading,
  measures: ReadonlySet<Measure>,
  gazetteer: Gazetteer,
): NewsScore {
  const sums = { sites: tally(), figures: tally(), bound: tally(), claims: tally() }
  const shares = new Map<Asked, { right: number; of: number }>()
  const misses: Miss[] = []
  let absurd = 0
  for (const doc of docs) {
    const reading = readingOf(doc.id)
    const site = scoreSites(doc, reading.places, gazetteer)
    const figure = scoreFigures(doc, reading, measures)
    const { misses: ofMentions, ...mentions } = scoreMentions(doc, reading, gazetteer)
    const { misses: ofStatements, ...statements } = scoreStatements(doc, reading)
    const claim = scoreClaims(doc, reading)
    absurd += site.absurd
    add(sums.sites, site.sites)
    add(sums.figures, figure.figures)
    add(sums.bound, figure.bound)
    add(sums.claims, claim.found)
    for (const [name, { right, of }] of [
      ...(Object.entries({ ...mentions, ...statements }) as [Asked, { right: number; of: number }][]),
      ...claim.fields,
    ]) {
      const sum = shares.get(name) ?? { right: 0, of: 0 }
      shares.set(name, { right: sum.right + right, of: sum.of + of })
    }
    misses.push(...site.misses, ...figure.misses, ...ofMentions, ...ofStatements, ...claim.misses)
  }
  return {
    texts: docs.length,
    sites: ratesOf(sums.sites),
    figures: ratesOf(sums.figures),
    bound: ratesOf(sums.bound),
    claims: ratesOf(sums.claims),
    absurd,
    shares: Object.fromEntries(
      [...shares].filter(([, { of }]) => of > 0).map(([name, { right, of }]) => [name, shareOf(right, of)]),
    ),
    misses,
  }
}

function add(sum: Tally, more: Tally): void {
  sum.right += more.right
  sum.extra += more.extra
  sum.missed += more.missed
}
