import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { Context } from '../context'
import { meant } from '../garbled'
import { misheard } from '../misheard'
import { type Choice, choose } from './choice'
import { type ScoringSetting, settingOf } from './setting'

/** What a toponym was decided on: enough to place it, and to tell why. */
export interface Decision {
  setting: ScoringSetting
  /** What the name means, or what a garbled one may have been meant to be. */
  candidates: readonly Candidate[]
  /** What the name may have been misheard for; these take the candidates' place. */
  others: readonly Candidate[]
  choice: Choice | null
}

export function decide(
  prepared: PreparedText,
  toponym: Toponym,
  next: Toponym | undefined,
  context: Context,
  gazetteer: Gazetteer,
): Decision {
  const setting = settingOf(prepared, toponym, next, context)
  const candidates = toponym.candidates.length ? toponym.candidates : meant(toponym, context, gazetteer)
  const first = choose(candidates, setting)
  const others = first ? misheard(prepared, toponym, first.entry, context, gazetteer) : []
  return { setting, candidates, others, choice: others.length ? choose(others, setting) : first }
}
