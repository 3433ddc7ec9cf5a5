import type { Measure } from '@/lib/domain/figure'
import { matchesOf } from '@/lib/text/matches'
import { type PreparedText, tokenAt } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { anyOf, asWords } from '@/lib/text/word-pattern'
import type { CountedQuantity } from '../../counted'
import { draftOf, type FigureDraft } from '../../figures/draft'

const VICTIMS = anyOf`
  (?<killed>загибл(?:их|і)|погибш(?:их|ие)|жертв(?:ы)?|смертей),
  (?<injured>постраждал(?:их|і)|поранен(?:их|і)|травмован(?:их|і)|потерпіл(?:их|і)|пострадавш(?:их|ие)|ранен(?:ых|ые)|травм)
`
const more = (nth: string) =>
  VICTIMS.replaceAll('<killed>', `<killed${nth}>`).replaceAll('<injured>', `<injured${nth}>`)
const OTHERS = String.raw`(?:\p{L}+\s+)?`

const NOBODY: readonly RegExp[] = [
  // "постраждалих немає", "погибших и пострадавших нет", "пострадавших и разрушений нет"
  String.raw`${VICTIMS}(?:\s*(?:,|і|й|та|чи|и|или)\s+(?:${more('B')}|\p{L}+))?\s+(?:${OTHERS})(?:немає|нема|нет|не\s+було|не\s+было|не\s+зафіксовано|не\s+зафиксировано)`,
  // "немає загиблих", "без жертв і постраждалих", "обошлось без пострадавших"
  String.raw`(?:немає|нема|нет|без|не\s+було|не\s+было)\s+${OTHERS}${VICTIMS}(?:\s*(?:,|і|й|та|чи|и|или)\s+${more('B')})?`,
  // "ніхто не постраждав", "никто не погиб", "люди не пострадали"
  String.raw`(?:ніхто|никто|люди|людей|мешканці|жители|цивільні)\s+(?:(?:з|із|из|в|у)\s+(?:\p{L}+\s+){1,3}?)?(?:(?<dead>не\s+(?:загинув|загинули|погиб|погибли))|(?<hurt>не\s+(?:постраждав|постраждали|поранено|травмувався|травмувалися|пострадал|пострадали)))`,
].map((source) => new RegExp(asWords(source), 'giu'))

/** "Без жертв", "пострадавших нет" are figures: zero killed, zero injured. */
export function noneOf(prepared: PreparedText, sentence: Sentence): FigureDraft[] {
  const text = prepared.text.slice(sentence.start, sentence.end)
  const found: FigureDraft[] = []
  for (const pattern of NOBODY)
    for (const match of matchesOf(text, pattern)) {
      const g = match.groups ?? {}
      const measures: Measure[] = []
      if (g.killed || g.killedB || g.dead) measures.push('killed')
      if (g.injured || g.injuredB || g.hurt) measures.push('injured')
      const start = sentence.start + match.index
      if (found.some((other) => start < other.end)) continue
      const quantity = nobody(prepared, sentence, start, start + match[0].length)
      for (const measure of measures) found.push(draftOf(prepared, quantity, measure, 'figure:none', null))
    }
  return found
}

function nobody(prepared: PreparedText, sentence: Sentence, start: number, end: number): CountedQuantity {
  const first = tokenAt(prepared, start)
  const last = tokenAt(prepared, end - 1) + 1
  return {
    low: 0,
    high: 0,
    qualifier: 'exact',
    first,
    head: first,
    last,
    start,
    end,
    what: 'person',
    of: null,
    nounLast: last,
    sentence,
    implied: true,
    consumer: false,
  }
}
