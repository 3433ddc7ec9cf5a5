import { WIDTH } from '@/lib/domain/place'
import type { PreparedText } from '@/lib/text/prepare'
import type { Option } from './option'
import type { BindingWords } from './words'

/**
 * "killed six in Donetsk and Kherson oblasts": a figure of several places is none of theirs alone (`joint`), unless one
 * of them holds the others.
 */
export function together(
  prepared: PreparedText,
  place: Option,
  options: readonly Option[],
  words: BindingWords,
): number | 'joint' {
  const at = options.indexOf(place)
  let from = at
  let to = at
  const listed = (a: Option | undefined, b: Option | undefined) =>
    a &&
    b &&
    b.role === 'site' &&
    a.role === 'site' &&
    words.listed.test(prepared.text.slice(a.toponym.end, b.toponym.start))
  while (from > 0 && listed(options[from - 1], options[from])) from--
  while (listed(options[to], options[to + 1])) to++
  const list = options.slice(from, to + 1)
  if (list.length === 1) return place.index
  const width = ({ toponym }: Option) => WIDTH[toponym.place?.precision ?? 'spot']
  const widest = list.reduce((a, b) => (width(b) > width(a) ? b : a))
  const region = widest.toponym.place?.admin1
  const holds = list.every(
    (other) =>
      other === widest ||
      (other.toponym.place?.admin1 === region && other.toponym.place?.precision !== widest.toponym.place?.precision),
  )
  return holds && region ? widest.index : 'joint'
}
