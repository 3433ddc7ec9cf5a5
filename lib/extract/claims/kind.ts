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

/**
 * The kind by the act named in the clause, and by the weapons: named there, else in the sentence, else anywhere in the
 * report.
 */
export function kindOf(
  { clause, sentence, report }: Scopes,
  figures: readonly Figure[],
  trigger: Trigger | null,
): { kind: Kind; certainty: 'stated' | 'implied'; rule: string } {
  const shotDown =
    figures.length > 0 && figures.every(({ measure }) => measure === 'intercepted' || measure === 'suppressed')
  const onlyDown = EVENT_WORDS.find(({ kind }) => kind === 'interception')?.pattern.test(clause.text) === true
  const struck = EVENT_WORDS.find(({ kind }) => kind === 'strike')?.pattern.test(clause.text) === true
  if (trigger?.kind === 'ground_fighting' || trigger?.kind === 'explosive')
    return { kind: trigger.kind, certainty: 'stated', rule: `claim:${trigger.kind}` }
  if (
    shotDown ||
    (onlyDown && !struck && figures.every(({ measure }) => !['hit', 'killed', 'launched'].includes(measure)))
  )
    return { kind: 'interception', certainty: 'stated', rule: 'claim:shot-down' }
  const weapons = ({ text, weapons }: Scope, certainty: 'stated' | 'implied', rule: string) => {
    const named = strikeWith(weapons)
    if (named === 'air_strike' || AIR_WEAPONS.test(text)) return { kind: 'air_strike', certainty, rule } as const
    if (named || MISSILE_WEAPONS.test(text)) return { kind: 'missile_strike', certainty, rule } as const
    return AIRCRAFT.test(text) ? ({ kind: 'air_strike', certainty, rule } as const) : null
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
