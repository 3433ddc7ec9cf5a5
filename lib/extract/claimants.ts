import type { Span } from '@/lib/domain/span'
import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
import { isCapitalised } from '@/lib/text/tokens'
import { wholeWords } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'

/** Who says something, with the sentence it covers. */
export interface Attribution extends Span {
  /** The claimant as the text names them, without a leading "the" only where a name follows a title. */
  claimant: string
  sentence: Sentence
  /** Position of the verb of speech. */
  at: number
  rule: string
}

const SPEECH = wordSet(`
  said says say wrote writes reported reports confirmed confirms stated states added adds claimed claims announced
  announces told tells counted noted notes put estimated acknowledged posted specified clarified informed declared
  blamed accused spoke spoken named warned insisted repeated denied explained reckoned argued
`)
const SPEAKERS = wholeWords`
  governor, gov\.?, mayor, ministry, minister, officials?, police, air force, military, army, navy, prosecutors?,
  services?, command, president, spokes\w+, authorities, headquarters, office, agency, channels?, media, residents,
  witnesses, activists, sources, administration, head, adviser, staff, defen[cs]e, forces, department, committee,
  council, union, operator, company, rescuers, monitors?, observers?, organi[sz]ation, un, bulletin, newspaper,
  diplomats?, company, ukrenergo, dtek, posts, medics, group
`
// "Early reports indicate", "Iskander strike confirmed"
const NO_SPEAKER =
  /^(?:early|initial|preliminary|first|some|other|later|earlier|unconfirmed|local|media|news)$|\b(?:strikes?|attacks?|hits?|explosions?|blasts?|raids?|deaths?|casualties|damage)$/i
const STOP_BEFORE = wordSet(`
  that when after and but while as which who because although though where since if so then by to in on at for with
  of
`)
const ADVERBS = wordSet(`
  also later earlier separately meanwhile initially previously has have had first then consistently
`)

/** Every attribution of the text, in order: "Governor X said", "according to the air force", "said Mayor Y". */
export function findAttributions(prepared: PreparedText): Attribution[] {
  const found: Attribution[] = []
  for (const sentence of prepared.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = prepared.tokens[i]
      if (!token) continue
      if (token.lower === 'according' && prepared.tokens[i + 1]?.lower === 'to')
        push(found, prepared, sentence, i, phraseAfter(prepared, i + 2, sentence), 'claimant:according-to')
      else if (SPEECH.has(token.lower) && !/^(been|was|were|is|are|be)$/.test(prepared.tokens[i - 1]?.lower ?? '')) {
        push(found, prepared, sentence, i, phraseBefore(prepared, i, sentence), 'claimant:subject')
        if (found.at(-1)?.at !== i && /^[,”"]$/.test(prepared.tokens[i - 1]?.text ?? ''))
          push(found, prepared, sentence, i, phraseAfter(prepared, i + 1, sentence), 'claimant:inverted')
      }
    }
  }
  return found.map((attribution, i) => ({
    ...attribution,
    claimant: fullName(attribution.claimant, found.slice(0, i), prepared),
  }))
}

function push(
  found: Attribution[],
  prepared: PreparedText,
  sentence: Sentence,
  at: number,
  range: [number, number] | null,
  rule: string,
): void {
  if (!range) return
  const [first, last] = range
  const start = prepared.tokens[first]?.start ?? 0
  const end = prepared.tokens[last - 1]?.end ?? start
  const claimant = prepared.text.slice(start, end)
  if (/^(he|she)$/i.test(claimant)) {
    const speaker = found.findLast(({ claimant: name }) => /\p{Lu}\p{L}+ \p{Lu}/u.test(name))
    if (speaker) found.push({ ...speaker, sentence, at, start, end, rule: 'claimant:pronoun' })
    return
  }
  const named = prepared.tokens.slice(first, last).some((token) => isCapitalised(token))
  if ((!named && !SPEAKERS.test(claimant)) || NO_SPEAKER.test(claimant)) return
  found.push({ claimant, sentence, at, start, end, rule })
}

/** The noun phrase before a verb of speech. */
function phraseBefore(prepared: PreparedText, verb: number, sentence: Sentence): [number, number] | null {
  const { tokens } = prepared
  let last = verb
  while (last > sentence.first && ADVERBS.has(tokens[last - 1]?.lower ?? '')) last--
  // "the ministry on Monday declared"
  if (/day$/.test(tokens[last - 1]?.lower ?? '')) last -= tokens[last - 2]?.lower === 'on' ? 2 : 1
  const pronoun = tokens[last - 1]?.lower ?? ''
  if (/^(he|she)$/.test(pronoun)) return [last - 1, last]
  // "the governor of Lviv region, Maksym Kozytskyi, said"
  const closed = tokens[last - 1]?.text === ','
  if (closed) last--
  let first = last
  while (first > sentence.first && last - first < 12) {
    const token = tokens[first - 1]
    if (!token || endsPhrase(tokens, first - 1, sentence)) break
    first--
  }
  const apposition = closed && tokens[first - 1]?.text === ','
  // "In Zaporizhzhia province the governor reported"
  const the = tokens.slice(first + 1, last).findLastIndex((token) => token.lower === 'the')
  if (the >= 0 && !/^(of|in|for)$/.test(tokens[first + the]?.lower ?? '')) first += the + 1
  while (first < last && (tokens[first]?.kind === 'punct' || tokens[first]?.kind === 'possessive')) first++
  while (first < last && /^(the|a|an)$/.test(tokens[first]?.lower ?? '') && isName(tokens, first + 1, last)) first++
  const tokensOf = tokens.slice(first, last)
  if (
    tokensOf.length === 0 ||
    /^(he|she|it|they|who|which|we|i|this|that|these|those|there|one|others?)$/i.test(
      tokensOf.map((t) => t.text).join(' '),
    )
  )
    return null
  if (apposition && isNameOnly(tokens, first, last)) return withTitle(tokens, first, last, sentence)
  if (apposition) {
    // "Pavlo Kyrylenko, governor of Donetsk region, said"
    let from = first - 1
    while (
      from > sentence.first &&
      first - from < 5 &&
      isCapitalised(tokens[from - 1] ?? tokens[from] ?? { kind: 'break', text: '', lower: '', start: 0, end: 0 })
    )
      from--
    return from < first - 1 ? [from, first - 1] : [first, last]
  }
  return closed ? null : [first, last]
}

function isNameOnly(tokens: readonly Token[], first: number, last: number): boolean {
  return last > first && tokens.slice(first, last).every((token) => isCapitalised(token) || token.text === '-')
}

/** The title before a name between commas: "the governor of Lviv region, Maksym Kozytskyi,". */
function withTitle(tokens: readonly Token[], first: number, last: number, sentence: Sentence): [number, number] {
  let from = first - 1
  while (from > sentence.first && first - from < 8 && !/^[,;:.]$/.test(tokens[from - 1]?.text ?? '')) from--
  const title = tokens
    .slice(from, first - 1)
    .map(({ text }) => text)
    .join(' ')
  return SPEAKERS.test(title) && /^(the|acting|regional)$/i.test(tokens[from]?.text ?? '')
    ? [from, last]
    : [first, last]
}

function endsPhrase(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const token = tokens[i]
  if (!token || i < sentence.first) return true
  if (token.kind === 'punct') {
    if (token.text === '-' || token.text === '.')
      return !/^(gov|gen|lt|col|sen|mr|mrs|dr|st)$/.test(tokens[i - 1]?.lower ?? '') && token.text === '.'
    return true
  }
  if (token.kind === 'number') return true
  // "officials in the two countries", "head of the Kherson administration"
  if (token.lower === 'in' && tokens[i - 1]?.text === '-') return false
  if (/^(of|in|for)$/.test(token.lower))
    return (
      !SPEAKERS.test(tokens[i - 1]?.text ?? '') &&
      !/^(ministry|head|chief|commander|minister|mayor|governor)$/.test(tokens[i - 1]?.lower ?? '')
    )
  return STOP_BEFORE.has(token.lower)
}

function isName(tokens: readonly Token[], first: number, last: number): boolean {
  return (
    last - first <= 3 &&
    tokens.slice(first, last).every((token) => isCapitalised(token)) &&
    !/ministry|force|army|command|service/i.test(tokens[last - 1]?.text ?? '')
  )
}

/** The noun phrase after "according to" or an inverted "said". */
function phraseAfter(prepared: PreparedText, from: number, sentence: Sentence): [number, number] | null {
  const { tokens } = prepared
  let last = from
  while (last < sentence.last && last - from < 12) {
    const token = tokens[last]
    if (!token || (token.kind === 'punct' && token.text !== '-' && !(token.text === '.' && last + 1 < sentence.last)))
      break
    if (/^(that|who|which|on|as|when|after|and|while|leaving|with)$/.test(token.lower)) break
    last++
  }
  if (tokens.slice(from, last).some(({ kind }) => kind === 'number')) return null
  if (/^(it|they|he|she|its|this|that|there)$/.test(tokens[from]?.lower ?? '')) return null
  return last > from ? [from, last] : null
}

/**
 * "Babushkin wrote" after "Governor Igor Babushkin said": the surname alone takes the full form; "the governor" stays
 * as it is.
 */
function fullName(claimant: string, before: readonly Attribution[], { text }: PreparedText): string {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(claimant)) return claimant
  const named = before.find((other) => other.claimant !== claimant && other.claimant.endsWith(` ${claimant}`))
  if (named) return named.claimant
  // Only where the surname stands is the text looked at, so that a long one costs no more.
  for (let at = text.indexOf(claimant); at >= 0; at = text.indexOf(claimant, at + 1)) {
    if (/\w/.test(text.charAt(at + claimant.length))) continue
    const title = TITLE_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_TITLE), at))
    if (title) return title[0] + claimant
  }
  return claimant
}

const TITLE_BEFORE = /(?:(?:\p{Lu}[\p{L}'’-]+|of|regional|acting)[ ]+){0,3}\p{Lu}[\p{L}'’-]+[ ]+$/u
const LONGEST_TITLE = 100

const INSTITUTION =
  /(?:\p{Lu}\p{L}+['’]s\s+)?(?:\p{Lu}\p{L}+\s+)?(?:air force|general staff|defen[cs]e ministry|ministry of defen[cs]e|air command)(?:\s+of\s+(?:the\s+)?(?:Armed Forces of\s+)?\p{Lu}\p{L}+)?/iu
const HEADING_TOKENS = 18

/**
 * "Air Force of the Armed Forces of Ukraine, Monday." or "Bulletin of Ukraine's air force for 17 November.":
 * a heading without a verb of speech names the speaker of all that follows. Null when the report has none.
 */
export function headingClaimant(prepared: PreparedText): Attribution | null {
  const sentence = prepared.sentences[0]
  if (!sentence || sentence.last - sentence.first > HEADING_TOKENS) return null
  const tokens = prepared.tokens.slice(sentence.first, sentence.last)
  if (tokens.some(({ lower }) => SPEECH.has(lower))) return null
  const text = prepared.text.slice(sentence.start, sentence.end)
  const heading =
    /^(?:bulletin|summary|report|air[- ]force (?:bulletin|summary))\b/i.test(text) ||
    /^\S+(?:\s\S+){0,8},?\s+(?:\p{Lu}\p{L}+day|\d{1,2}\s\p{Lu}\p{L}+)[^,]*\.?$/u.test(text)
  const name = heading ? INSTITUTION.exec(text) : null
  if (!name) return null
  const start = sentence.start + name.index
  return {
    claimant: name[0].trim(),
    sentence,
    at: sentence.first,
    start,
    end: start + name[0].length,
    rule: 'claimant:heading',
  }
}

/**
 * Who says what stands at token `at`: the attribution of its own clause, else of its sentence; inside a
 * quotation the first attribution after the quotation; null when the text does not say.
 */
export function claimantAt(
  prepared: PreparedText,
  attributions: readonly Attribution[],
  at: number,
): Attribution | null {
  const token = prepared.tokens[at]
  if (!token) return null
  const quote = prepared.quotes.find((span) => span.start <= token.start && token.end <= span.end)
  if (quote) {
    const speaker = attributions.find((attribution) => (prepared.tokens[attribution.at]?.start ?? 0) >= quote.end)
    if (speaker && (prepared.tokens[speaker.at]?.start ?? 0) - quote.end < 80) return speaker
  }
  const own = attributions.filter(({ sentence }) => sentence.first <= at && at < sentence.last)
  if (own.length === 0) return null
  const segment = segmentOf(prepared, at)
  const inSegment = own.filter(({ at: verb }) => segment.first <= verb && verb < segment.last)
  const [first, last] = [inSegment[0], own[own.length - 1]]
  if (inSegment.length === 1 && first) return first
  const leading = (inSegment.length ? inSegment : own).findLast(
    ({ at: verb, rule }) => verb < at && rule === 'claimant:subject',
  )
  return (
    leading ??
    inSegment.find(({ at: verb }) => verb > at) ??
    (segment.wholeSentence ? (last ?? null) : trailing(own, at))
  )
}

/** In "…; …, X said": the closing attribution covers the sentence when nothing else does. */
function trailing(own: readonly Attribution[], at: number): Attribution | null {
  return (
    own.find(
      ({ at: verb, rule, sentence }) => verb > at && (rule !== 'claimant:subject' || sentence.last - verb <= 3),
    ) ?? null
  )
}

function segmentOf(prepared: PreparedText, at: number): { first: number; last: number; wholeSentence: boolean } {
  const sentence = prepared.sentences.find(({ first, last }) => first <= at && at < last)
  if (!sentence) return { first: at, last: at + 1, wholeSentence: false }
  let first = at
  let last = at
  while (first > sentence.first && prepared.tokens[first - 1]?.text !== ';') first--
  while (last < sentence.last && prepared.tokens[last]?.text !== ';') last++
  return { first, last, wholeSentence: first === sentence.first && last === sentence.last }
}
