import type { Figure } from '@/lib/domain/figure'
import type { Kind } from '@/lib/domain/kinds'
import { AIR_WEAPONS, AIRCRAFT, EVENT_WORDS, MISSILE_WEAPONS } from '../event-words.table'
import type { Trigger } from '../triggers'
import { strikeWith, type WeaponMention } from '../weapons'

/** A stretch of the report with the families of weapons named in it. */
export interface Scope {
  text: string
  weapons: readonly WeaponMention[]
}

/** From the nearest to the widest that a claim's words are looked for in. */
export type Scopes = Record<'clause' | 'sentence' | 'report', Scope>

/** The words of a language that make a claim of one kind or another. */
export interface KindWords {
  /** Something was shot down, and something was struck: told by the clause. */
  interception: RegExp
  strike: RegExp
  /** Weapons by the kind of strike they make; what carries them decides only where no weapon is named. */
  air: RegExp
  missile: RegExp
  aircraft: RegExp
}

const NEVER = /^(?!)/
const patternOf = (wanted: string) => EVENT_WORDS.find(({ kind }) => kind === wanted)?.pattern ?? NEVER

const ENGLISH_KIND: KindWords = {
  interception: patternOf('interception'),
  strike: patternOf('strike'),
  air: AIR_WEAPONS,
  missile: MISSILE_WEAPONS,
  aircraft: AIRCRAFT,
}

/**
 * The kind by the act named in the clause, and by the weapons: named there, else in the sentence, else anywhere in the
 * report.
 */
export function kindOf(
  { clause, sentence, report }: Scopes,
  figures: readonly Figure[],
  trigger: Trigger | null,
  words: KindWords = ENGLISH_KIND,
): { kind: Kind; certainty: 'stated' | 'implied'; rule: string } {
  // "No casualties" says nothing of the act.
  const some = figures.filter(({ low }) => low > 0)
  const shotDown = some.length > 0 && some.every(({ measure }) => measure === 'intercepted' || measure === 'suppressed')
  const onlyDown = words.interception.test(clause.text)
  const struck = words.strike.test(clause.text)
  if (trigger?.kind === 'ground_fighting' || trigger?.kind === 'explosive')
    return { kind: trigger.kind, certainty: 'stated', rule: `claim:${trigger.kind}` }
  if (
    shotDown ||
    (onlyDown && !struck && some.every(({ measure }) => !['hit', 'killed', 'launched'].includes(measure)))
  )
    return { kind: 'interception', certainty: 'stated', rule: 'claim:shot-down' }
  const weapons = ({ text, weapons }: Scope, certainty: 'stated' | 'implied', rule: string) => {
    const named = strikeWith(weapons)
    if (named === 'air_strike' || words.air.test(text)) return { kind: 'air_strike', certainty, rule } as const
    if (named || words.missile.test(text)) return { kind: 'missile_strike', certainty, rule } as const
    return words.aircraft.test(text) ? ({ kind: 'air_strike', certainty, rule } as const) : null
  }
  return (
    weapons(clause, 'stated', 'claim:weapon-in-clause') ??
    weapons(sentence, 'stated', 'claim:weapon-in-sentence') ??
    weapons(report, 'implied', 'claim:weapon-in-report') ?? {
      kind: 'missile_strike',
      certainty: 'implied',
      rule: 'claim:strike',
    }
  )
}
