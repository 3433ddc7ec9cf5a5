import type { TargetType } from '@/lib/domain/claim'
import type { Figure } from '@/lib/domain/figure'
import type { Kind } from '@/lib/domain/kinds'
import { AIR_WEAPONS, AIRCRAFT, EVENT_WORDS, MISSILE_WEAPONS, TARGETS } from '../event-words.table'
import type { Trigger } from '../triggers'

/**
 * The kind by the act named in the clause, and by the weapons: named there, else in the sentence, else anywhere in the
 * report.
 */
export function kindOf(
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
  if (
    shotDown ||
    (onlyDown && !struck && figures.every(({ measure }) => !['hit', 'killed', 'launched'].includes(measure)))
  )
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

/** What the words say was hit; null when they name nothing known. */
export function targetOf(text: string): TargetType | null {
  return TARGETS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
