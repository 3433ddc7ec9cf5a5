import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { LocatedToponym, Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { type Context, contextOf } from './context'
import { meant } from './garbled'
import { misheard } from './misheard'
import { certaintyOf } from './resolve/certainty'
import { type Choice, choose } from './resolve/choice'
import { inOneSense } from './resolve/one-sense'
import { placed } from './resolve/placed'
import { settingOf } from './resolve/setting'

/**
 * Places every toponym, or says "none of these". Countries and regions first: they make the context in
 * which the towns are read. One name has one sense in a text, unless the words beside it ask for another.
 */
export function resolve(prepared: PreparedText, toponyms: readonly Toponym[], gazetteer: Gazetteer): LocatedToponym[] {
  const context = contextOf(toponyms, prepared.language)
  const located = toponyms.map((toponym, i) => locate(prepared, toponym, toponyms[i + 1], context, gazetteer))
  return inOneSense(located).filter((toponym) => toponym.place !== null || toponym.rule !== 'garbled')
}

function locate(
  prepared: PreparedText,
  toponym: Toponym,
  next: Toponym | undefined,
  context: Context,
  gazetteer: Gazetteer,
): LocatedToponym {
  const setting = settingOf(prepared, toponym, next, context)
  const candidates = toponym.candidates.length ? toponym.candidates : meant(toponym, context, gazetteer)
  const first = choose(candidates, setting)
  const others: readonly Candidate[] = first ? misheard(prepared, toponym, first.entry, context, gazetteer) : []
  const best: Choice | null = others.length ? choose(others, setting) : first
  const base = { ...toponym, candidates }
  return best
    ? {
        ...base,
        ...placed(prepared, toponym, best.entry, gazetteer),
        score: best.score,
        evidence: best.evidence,
        certainty: certaintyOf(best.evidence),
      }
    : { ...base, place: null, entry: null, score: 0, evidence: null, certainty: null }
}
