import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'

/** A toponym of the tokens [first, last); what is not said is the plainest. */
export function toponymOf(
  prepared: PreparedText,
  first: number,
  last: number,
  made: Pick<Toponym, 'candidates' | 'rule'> & Partial<Toponym>,
): Toponym {
  const start = prepared.tokens[first]?.start ?? 0
  const end = prepared.tokens[last - 1]?.end ?? 0
  const text = prepared.text.slice(start, end)
  return { start, end, text, name: text, kind: 'name', first, last, level: null, facility: null, ...made }
}

/** The language whose endings the words have. */
export const slavicLanguage = ({ language }: PreparedText): 'uk' | 'ru' => (language === 'uk' ? 'uk' : 'ru')

/** A name with its capitals back. */
export const titled = (name: string) => name.replace(/(?<![\p{L}\d'])\p{L}/gu, (letter) => letter.toUpperCase())
