import type { Tongue } from '@/app/_i18n/tongue'
import { kindWords } from '@/app/_ui/words/kind'
import { KIND_NAMES } from '@/lib/domain/kinds'

/** A pie in words, the largest slice first: " · Air or drone strike: 7 · Interception: 5". */
export function kindsLine(tongue: Tongue, properties: Readonly<Record<string, unknown>>): string {
  const counts = KIND_NAMES.map((kind) => [kind, Number(properties[kind] ?? 0)] as const)
  return counts
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => ` · ${tongue.t('marks.ofKind', { kind: kindWords(tongue, kind), count })}`)
    .join('')
}
