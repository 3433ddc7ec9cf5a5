import { countWords } from '@/app/_ui/words/figure'
import { KINDS, type Kind } from '@/lib/domain/kinds'

/** A pie in words, the largest slice first: " · 7 Air or drone strike · 5 Interception". */
export function kindsLine(properties: Readonly<Record<string, unknown>>): string {
  const counts = (Object.keys(KINDS) as Kind[]).map((kind) => [kind, Number(properties[kind] ?? 0)] as const)
  return counts
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => ` · ${countWords(count)} ${KINDS[kind].label}`)
    .join('')
}
