import type { Claim, TargetType } from '@/lib/domain/claim'
import type { Figure } from '@/lib/domain/figure'
import type { Kind } from '@/lib/domain/kinds'
import type { LocatedToponym } from '@/lib/domain/toponym'
import { UNKNOWN_WINDOW, type Window } from '@/lib/domain/window'
import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { type AttackerMention, attackerOf } from './actors'
import { type Attribution, claimantAt } from './claimants'
import { clauseAt } from './clauses'
import { AIR_WEAPONS, AIRCRAFT, EVENT_WORDS, MISSILE_WEAPONS, TARGETS } from './event-words.table'
import type { RoleMention } from './roles/setting'
import { type Trigger, triggerIn } from './triggers'
import { reportWindow, type WindowMention } from './windows'

interface Material {
  prepared: PreparedText
  toponyms: readonly LocatedToponym[]
  roles: readonly RoleMention[]
  figures: readonly Figure[]
  attributions: readonly Attribution[]
  attackers: readonly AttackerMention[]
  windows: readonly WindowMention[]
  publishedAt: string | null
}

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

function seedsOf({ prepared, toponyms, roles, figures }: Material): Seed[] {
  const seeds: Seed[] = []
  const sentenceOf = (offset: number) =>
    prepared.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end)
  roles.forEach(({ role }, place) => {
    const toponym = toponyms[place]
    const sentence = toponym && sentenceOf(toponym.start)
    if (role === 'site' && toponym && sentence) seeds.push({ sentence, place, at: toponym.first, figures: [] })
  })
  figures.forEach((figure, i) => {
    const sentence = sentenceOf(figure.start)
    if (!sentence) return
    const sameSentence = seeds.find((seed) => seed.place === figure.place && seed.sentence === sentence)
    const home = sameSentence ?? seeds.find((seed) => seed.place !== null && seed.place === figure.place)
    if (home && (home === sameSentence || figure.place !== null)) home.figures.push(i)
    else {
      const unplaced = seeds.find((seed) => seed.place === figure.place && seed.sentence === sentence)
      const at = prepared.tokens.findIndex((token) => token.end > figure.start)
      if (unplaced) unplaced.figures.push(i)
      else seeds.push({ sentence, place: figure.place, at, figures: [i] })
    }
  })
  return seeds.sort((a, b) => a.at - b.at)
}

function claimOf(material: Material, seed: Seed): Claim | null {
  const { prepared, toponyms, figures, attributions, attackers } = material
  const clause = clauseAt(prepared, seed.sentence, seed.at)
  const quoteText = prepared.text.slice(seed.sentence.start, seed.sentence.end)
  const own = seed.figures.flatMap((i) => figures[i] ?? [])
  const trigger = triggerIn(clause.text) ?? triggerIn(quoteText)
  const kind = kindOf(clause.text, quoteText, prepared.text, own, trigger)
  // Figures of the past alone make no claim of the present.
  if (seed.place === null && own.every(({ status }) => status === 'background')) return null
  const place = seed.place === null ? null : (toponyms[seed.place]?.place ?? null)
  const attacker = attackerOf(attackers, seed.sentence, place, prepared.tokens[seed.at]?.start ?? 0)
  const attribution = claimantAt(prepared, attributions, seed.at)
  const figureClaimant = own.find(({ claimant }) => claimant !== null)?.claimant
  const when = windowOf(material, seed, clause.first, clause.last)
  const target = targetOf(clause.text) ?? targetOf(quoteText)
  const triggerStart = trigger
    ? seed.sentence.start + quoteText.toLowerCase().indexOf(trigger.word.toLowerCase())
    : null
  return {
    kind: kind.kind,
    actor: attacker?.actor ?? null,
    targetType: target ?? 'unknown',
    place: seed.place,
    figures: seed.figures,
    claimant: figureClaimant ?? attribution?.claimant ?? null,
    certainty: kind.certainty,
    rule: kind.rule,
    quote: { start: seed.sentence.start, end: seed.sentence.end, text: quoteText },
    spans: spansOf(seed, material, when.mention, attribution, attacker, triggerStart, trigger?.word ?? ''),
    ...when.window,
  }
}

/** The kind by the act named in the clause, and by the weapons: named there, else in the sentence, else anywhere in the report. */
function kindOf(
  clause: string,
  sentence: string,
  text: string,
  figures: readonly Figure[],
  trigger: Trigger | null,
): { kind: Kind; certainty: 'stated' | 'implied'; rule: string } {
  const shotDown =
    figures.length > 0 && figures.every(({ measure }) => measure === 'intercepted' || measure === 'suppressed')
  const onlyDown = EVENT_WORDS.find(({ kind }) => kind === 'interception')?.pattern.test(clause) === true
  const struck = EVENT_WORDS.find(({ kind }) => kind === 'strike')?.pattern.test(clause) === true
  if (trigger?.kind === 'ground_fighting' || trigger?.kind === 'explosive')
    return { kind: trigger.kind, certainty: 'stated', rule: `claim:${trigger.kind}` }
  if (shotDown || (onlyDown && !struck && figures.every(({ measure }) => measure !== 'hit' && measure !== 'killed')))
    return { kind: 'interception', certainty: 'stated', rule: 'claim:shot-down' }
  const weapons = (scope: string, certainty: 'stated' | 'implied', rule: string) =>
    AIR_WEAPONS.test(scope)
      ? ({ kind: 'air_strike', certainty, rule } as const)
      : MISSILE_WEAPONS.test(scope)
        ? ({ kind: 'missile_strike', certainty, rule } as const)
        : AIRCRAFT.test(scope)
          ? ({ kind: 'air_strike', certainty, rule } as const)
          : null
  return (
    weapons(clause, 'stated', 'claim:weapon-in-clause') ??
    weapons(sentence, 'stated', 'claim:weapon-in-sentence') ??
    weapons(text, 'implied', 'claim:weapon-in-report') ?? {
      kind: 'missile_strike',
      certainty: 'implied',
      rule: 'claim:strike',
    }
  )
}

function targetOf(text: string): TargetType | null {
  return TARGETS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const SPEECH_DATE =
  /\b(?:said|says|wrote|reported|told|confirmed|announced|added|claimed|stated|published)\b[^.;,]{0,40}$/i

/** The time of the clause, else of the sentence, else of the report; when the text says nothing, the day of publication and the day before. */
function windowOf(
  { prepared, windows, publishedAt }: Material,
  seed: Seed,
  first: number,
  last: number,
): { window: Window; mention: WindowMention | null } {
  const within = (from: number, to: number) =>
    windows.filter(
      (window) => from <= window.start && window.end <= to && !window.background && !isSpeechDate(prepared, window),
    )
  const clause = within(prepared.tokens[first]?.start ?? 0, prepared.tokens[last - 1]?.end ?? 0)
  const sentence = within(seed.sentence.start, seed.sentence.end)
  const best =
    finest(clause) ?? finest(sentence) ?? reportWindow(windows.filter((window) => !isSpeechDate(prepared, window)))
  if (best)
    return {
      window: { windowStart: best.windowStart, windowEnd: best.windowEnd, windowPrecision: best.windowPrecision },
      mention: best,
    }
  return { window: published(publishedAt), mention: null }
}

function finest(windows: readonly WindowMention[]): WindowMention | undefined {
  return windows.find(({ windowPrecision }) => windowPrecision === 'time' || windowPrecision === 'night') ?? windows[0]
}

/** "…, the ministry said on Tuesday" dates the statement, not the event. */
function isSpeechDate(prepared: PreparedText, window: WindowMention): boolean {
  return (
    window.rule === 'window:weekday' &&
    SPEECH_DATE.test(prepared.text.slice(Math.max(0, window.start - 60), window.start))
  )
}

/** News reports what is new: within the day of publication and the one before it. A week's precision, since nothing is said. */
function published(publishedAt: string | null): Window {
  if (!publishedAt) return UNKNOWN_WINDOW
  const day = Date.parse(publishedAt.slice(0, 10))
  if (Number.isNaN(day)) return UNKNOWN_WINDOW
  return {
    windowStart: new Date(day - 86_400_000).toISOString(),
    windowEnd: new Date(day + 86_399_000).toISOString(),
    windowPrecision: 'week',
  }
}

function spansOf(
  seed: Seed,
  { toponyms, figures }: Material,
  window: WindowMention | null,
  attribution: Attribution | null,
  attacker: AttackerMention | null,
  triggerStart: number | null,
  trigger: string,
): Claim['spans'] {
  const spans: Claim['spans'] = []
  const inside = (start: number, end: number) => seed.sentence.start <= start && end <= seed.sentence.end
  const add = (what: Claim['spans'][number]['what'], start: number, end: number) => {
    if (inside(start, end) && !spans.some((span) => start < span.end && span.start < end))
      spans.push({ what, start, end })
  }
  const toponym = seed.place === null ? null : toponyms[seed.place]
  if (toponym) add('place', toponym.start, toponym.end)
  for (const i of seed.figures) {
    const figure = figures[i]
    if (figure) add('figure', figure.start, figure.end)
  }
  if (window) add('window', window.start, window.end)
  if (attribution) add('claimant', attribution.start, attribution.end)
  if (attacker) add('actor', attacker.start, attacker.end)
  if (triggerStart !== null) add('trigger', triggerStart, triggerStart + trigger.length)
  return spans.sort((a, b) => a.start - b.start)
}

/** The same thing said twice in one report (headline and lead) is one claim: the fuller sentence is quoted, the figures are joined. */
function merged(claims: readonly Claim[], { toponyms, figures }: Material): Claim[] {
  const result: Claim[] = []
  const keyOf = (claim: Claim) => {
    const place = claim.place === null ? null : toponyms[claim.place]?.place
    return place ? `${place.geonameId ?? `${place.name}|${place.lng},${place.lat}`}` : 'unplaced'
  }
  for (const claim of claims) {
    const twin = result.findIndex(
      (other) =>
        keyOf(other) === keyOf(claim) &&
        other.windowStart === claim.windowStart &&
        sameKind(other, claim) &&
        (other.claimant === claim.claimant ||
          other.figures.length === 0 ||
          claim.figures.length === 0 ||
          agree(other, claim, figures)),
    )
    const other = result[twin]
    if (!other) {
      result.push(claim)
      continue
    }
    const [main, rest] = other.figures.length >= claim.figures.length ? [other, claim] : [claim, other]
    const sure = main.certainty === 'stated' ? main : rest
    result[twin] = {
      ...main,
      kind: sure.kind,
      certainty: sure.certainty,
      rule: sure.rule,
      actor: main.actor ?? rest.actor,
      claimant: main.claimant ?? rest.claimant,
      targetType: main.targetType === 'unknown' ? rest.targetType : main.targetType,
      figures: [...main.figures, ...rest.figures].sort((a, b) => a - b),
    }
  }
  return result
}

function sameKind(a: Claim, b: Claim): boolean {
  return (
    a.kind === b.kind ||
    ((a.certainty === 'implied' || b.certainty === 'implied') &&
      a.kind !== 'ground_fighting' &&
      b.kind !== 'ground_fighting')
  )
}

/** One repeats what the other says: each measure that both give has the same numbers. */
function agree(a: Claim, b: Claim, figures: readonly Figure[]): boolean {
  const of = (claim: Claim) =>
    claim.figures.flatMap((i) => figures[i] ?? []).filter(({ subset, status }) => !subset && status === 'current')
  return (
    (a.claimant === null || b.claimant === null) &&
    of(a).every((one) =>
      of(b).every(
        (two) => one.measure !== two.measure || one.of !== two.of || (one.low === two.low && one.high === two.high),
      ),
    )
  )
}
