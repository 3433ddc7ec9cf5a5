import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { LocatedToponym, Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { contextOf } from './context'
import { certaintyOf } from './resolve/certainty'
import { type Decision, decide } from './resolve/decision'
import { explain } from './resolve/explain'
import { inOneSense } from './resolve/one-sense'
import { placed } from './resolve/placed'

/**
 * Places every toponym, or says "none of these". Countries and regions first: they make the context in
 * which the towns are read. One name has one sense in a text, unless the words beside it ask for another.
 * The first `explained` of them carry their explanation.
 */
export function resolve(
  prepared: PreparedText,
  toponyms: readonly Toponym[],
  gazetteer: Gazetteer,
  explained = 0,
): LocatedToponym[] {
  const context = contextOf(toponyms, prepared.language)
  const decisions = toponyms.map((toponym, i) => decide(prepared, toponym, toponyms[i + 1], context, gazetteer))
  const located = inOneSense(decisions.map((decision) => locate(prepared, decision, gazetteer)))
  return located
    .map((toponym, i) => (i < explained ? withExplanation(toponym, decisions[i]) : toponym))
    .filter((toponym) => toponym.place !== null || toponym.rule !== 'garbled')
}

function withExplanation(toponym: LocatedToponym, decision: Decision | undefined): LocatedToponym {
  return decision ? { ...toponym, explanation: explain(toponym, decision) } : toponym
}

function locate(prepared: PreparedText, decision: Decision, gazetteer: Gazetteer): LocatedToponym {
  const { candidates, others, choice } = decision
  const { toponym } = decision.setting
  const { start, end, text, name, kind, first, last, level, facility, rule } = toponym
  const found = choice && placed(prepared, toponym, choice.entry, gazetteer)
  const guessed = others.length ? 'place:misheard' : toponym.candidates.length ? null : 'place:garbled'
  // Field by field: all are then of one shape, however their toponyms came about, and read much faster.
  return {
    start,
    end,
    text,
    name,
    kind,
    first,
    last,
    level,
    facility,
    candidates,
    rule,
    place: found?.place ?? null,
    entry: found?.entry ?? null,
    score: choice?.score ?? 0,
    evidence: choice?.evidence ?? null,
    certainty: choice && certaintyOf(choice.evidence),
    placing: found ? (guessed ?? found.placing) : candidates.length ? 'place:none' : 'place:unknown',
  }
}
