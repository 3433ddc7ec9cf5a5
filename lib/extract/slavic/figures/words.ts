import type { Token } from '@/lib/text/tokens'

/** The word of a token as the tables spell it: lower case, е for ё; '' beyond the text. */
export function wordAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.lower.replaceAll('ё', 'е') ?? ''
}
