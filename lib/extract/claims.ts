import type { Claim } from '@/lib/domain/claim'
import type { Span } from '@/lib/domain/span'
import { sentenceAt, tokenAt } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { attackerOf } from './actors'
import { claimantAt } from './claimants'
import type { Material } from './claims/material'
import { merged } from './claims/merged'
import { areApart, timeOf, windowOf } from './claims/when'
import { clauseAt } from './clauses'
import { finestTarget } from './targets'
import { familiesOf, inside } from './weapons'

/** A claim on its way: where its sentence and place stand. */
interface Seed {
  sentence: Sentence
  /** Toponym index, or null for an unplaced claim. */
  place: number | null
  at: number
  figures: number[]
}

/**
 * One claim for each site of each sentence, with the figures that belong to it; and one for figures that
 * have no site: a national total, or an event whose place the text does not say. Claims of one place, kind,
 * time and claimant are one claim.
 */
export function findClaims(material: Material): Claim[] {
  const seeds = seedsOf(material)
  const claims = seeds.flatMap((seed) => {
    const claim = claimOf(material, seed)
    return claim ? [claim] : []
  })
  return merged(claims, material)
}

/** A seed for every site, with the figures that belong to it; and one for figures without a site. */
function seedsOf(material: Material): Seed[] {
  const { prepared, toponyms, roles, figures } = material
  const seeds: Seed[] = []
  const isAnotherTime = (a: Sentence, b: Sentence) => areApart(timeOf(material, a), timeOf(material, b))
  roles.forEach(({ role }, place) => {
    const toponym = toponyms[place]
    const sentence = toponym && sentenceAt(prepared, toponym.start)
    if (role === 'site' && toponym && sentence) seeds.push({ sentence, place, at: toponym.first, figures: [] })
  })
  figures.forEach((figure, i) => {
    const sentence = sentenceAt(prepared, figure.start)
    if (!sentence) return
    const home =
      seeds.find((seed) => seed.place === figure.place && seed.sentence === sentence) ??
      seeds.find(
        (seed) => seed.place !== null && seed.place === figure.place && !isAnotherTime(seed.sentence, sentence),
      )
    if (home) home.figures.push(i)
    else seeds.push({ sentence, place: figure.place, at: tokenAt(prepared, figure.start), figures: [i] })
  })
  return seeds.sort((a, b) => a.at - b.at)
}

function claimOf(material: Material, seed: Seed): Claim | null {
  const { prepared, words, toponyms, figures, attributions, attackers } = material
  const clause = clauseAt(prepared, seed.sentence, seed.at)
  const quoteText = prepared.text.slice(seed.sentence.start, seed.sentence.end)
  const own = seed.figures.flatMap((i) => figures[i] ?? [])
  const trigger = words.triggerIn(clause.text) ?? words.triggerIn(quoteText)
  const named = inside(material.weapons, clause)
  const weapons = named.length ? named : inside(material.weapons, seed.sentence)
  const kind = words.kindOf(
    {
      clause: { text: clause.text, weapons: named },
      sentence: { text: quoteText, weapons: inside(material.weapons, seed.sentence) },
      report: { text: prepared.text, weapons: material.weapons },
    },
    own,
    trigger,
  )
  // Figures of the past alone make no claim of the present.
  if (seed.place === null && own.every(({ status }) => status === 'background')) return null
  const place = seed.place === null ? null : (toponyms[seed.place]?.place ?? null)
  const attacker = attackerOf(attackers, weapons, seed.sentence, place, prepared.tokens[seed.at]?.start ?? 0)
  const attribution = claimantAt(prepared, attributions, seed.at)
  const figureClaimant = own.find(({ claimant }) => claimant !== null)?.claimant
  const when = windowOf(material, seed.sentence, clause, place)
  const target = finestTarget(inside(material.targets, clause)) ?? finestTarget(inside(material.targets, seed.sentence))
  const triggerStart = trigger
    ? seed.sentence.start + quoteText.toLowerCase().indexOf(trigger.word.toLowerCase())
    : null
  return {
    kind: kind.kind,
    actor: attacker?.actor ?? null,
    targetType: target?.row ?? 'unknown',
    weapons: familiesOf(weapons),
    place: seed.place,
    figures: seed.figures,
    claimant: figureClaimant ?? attribution?.claimant ?? null,
    certainty: kind.certainty,
    rule: kind.rule,
    quote: { start: seed.sentence.start, end: seed.sentence.end, text: quoteText },
    spans: spansOf(seed, material, [
      ['window', when.mention],
      ['claimant', attribution],
      ['trigger', trigger && { start: triggerStart ?? 0, end: (triggerStart ?? 0) + trigger.word.length }],
      ['target', target],
      ...weapons.map((weapon) => ['weapon', weapon] as const),
      ['actor', attacker],
    ]),
    ...when.window,
  }
}

/** The words the claim rests on, in text order; where two would overlap, the first of place, figures and the rest. */
function spansOf(
  seed: Seed,
  { toponyms, figures }: Material,
  found: readonly (readonly [Claim['spans'][number]['what'], Span | null])[],
): Claim['spans'] {
  const spans: Claim['spans'] = []
  const add = (what: Claim['spans'][number]['what'], span: Span | null | undefined) => {
    if (!span || span.start < seed.sentence.start || span.end > seed.sentence.end) return
    const { start, end } = span
    if (!spans.some((other) => start < other.end && other.start < end)) spans.push({ what, start, end })
  }
  add('place', seed.place === null ? null : toponyms[seed.place])
  for (const i of seed.figures) add('figure', figures[i])
  for (const [what, span] of found) add(what, span)
  return spans.sort((a, b) => a.start - b.start)
}
