import type { Tongue } from '@/app/_i18n/tongue'
import type { TargetType } from '@/lib/domain/claim'
import type { Kind } from '@/lib/domain/kinds'

/** "Air or drone strike". */
export function kindWords({ t }: Tongue, kind: Kind): string {
  return t(`kinds.${kind}`)
}

/** "Refinery"; null for `unknown`: nothing is said where nothing is known. */
export function targetWords({ t }: Tongue, target: TargetType): string | null {
  return target === 'unknown' ? null : t(`targets.${target}`)
}
