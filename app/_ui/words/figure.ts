import type { EventFigure } from '@/lib/domain/event'
import type { Counted, Figure, Measure, Qualifier } from '@/lib/domain/figure'

const count = new Intl.NumberFormat('en-GB')

const MEASURES: Record<Measure, string> = {
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  launched: 'launched',
  intercepted: 'shot down',
  suppressed: 'lost or jammed',
  hit: 'hit',
  without_power: 'without power',
  evacuated: 'evacuated',
  damaged: 'damaged',
}

const WEAPONS: Record<Counted, [one: string, many: string]> = {
  drone: ['drone', 'drones'],
  missile: ['missile', 'missiles'],
  bomb: ['bomb', 'bombs'],
  boat: ['boat', 'boats'],
  any: ['weapon', 'weapons'],
}

const QUALIFIERS: Record<Qualifier, string> = {
  exact: '',
  about: 'about ',
  at_least: 'at least ',
  over: 'over ',
  at_most: 'at most ',
  nearly: 'nearly ',
}

type Amount = Pick<Figure, 'low' | 'high' | 'qualifier'>

/** "174", "nearly 200", "3–5". */
export function amountWords({ low, high, qualifier }: Amount): string {
  const amount = low === high ? count.format(low) : `${count.format(low)}–${count.format(high)}`
  return `${QUALIFIERS[qualifier]}${amount}`
}

/** "Drones launched", "Killed", "Without power": a figure's heading. */
export function measureWords({ measure, of }: Pick<Figure, 'measure' | 'of'>): string {
  const words = of && of !== 'any' ? `${WEAPONS[of][1]} ${MEASURES[measure]}` : MEASURES[measure]
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "174 drones", "about 500": an amount with what it counts. */
export function countedWords(figure: Amount & Pick<Figure, 'of'>): string {
  const weapon = figure.of && figure.of !== 'any' ? ` ${WEAPONS[figure.of][figure.high === 1 ? 0 : 1]}` : ''
  return `${amountWords(figure)}${weapon}`
}

/** "174 drones launched", "about 500 without power". */
export function figureWords(figure: Amount & Pick<Figure, 'measure' | 'of'>): string {
  return `${countedWords(figure)} ${MEASURES[figure.measure]}`
}

/** Its statements, the one nearest to `best` first: exact before rounded, what was replaced last. */
export function statementsInOrder(figure: EventFigure): EventFigure['statements'] {
  const distance = (s: EventFigure['statements'][number]) =>
    (s.qualifier === 'exact' ? 0 : 1) +
    (s.low <= figure.best && figure.best <= s.high ? 0 : 2) +
    (s.status === 'superseded' ? 4 : 0)
  return [...figure.statements].sort((a, b) => distance(a) - distance(b))
}

const NOBODY = 'claimant not named'

export interface StatementLine {
  claimant: string
  words: string
}

/** "the Ministry of Defence": as it stands inside a sentence, wherever it stood in the article. */
export function claimantWords(claimant: string | null): string {
  return claimant?.replace(/^The (?=\S)/, 'the ') ?? NOBODY
}

/**
 * An event's figures as lines by claimant, those of nobody last, in the order of the figures:
 * [{ "Ukraine's air force", "174 drones launched, 90 drones shot down" }, { "claimant not named", "nearly 200 …" }].
 * What one claimant gives for one measure is one phrase, "675–753 drones launched"; what its own report replaced is
 * left out, unless nothing else is said.
 */
export function linesByClaimant(figures: readonly EventFigure[]): StatementLine[] {
  const lines = new Map<string, string[]>()
  for (const figure of figures) {
    const all = statementsInOrder(figure)
    const holding = all.filter(({ status }) => status === 'current')
    const current = holding.length > 0 ? holding : all
    for (const claimant of new Set(current.map((statement) => claimantWords(statement.claimant)))) {
      const own = current.filter((statement) => claimantWords(statement.claimant) === claimant)
      lines.set(claimant, [...(lines.get(claimant) ?? []), alternativesWords(own, figure)])
    }
  }
  const told = [...lines].map(([claimant, words]) => ({ claimant, words: words.join(', ') }))
  const isNamed = ({ claimant }: StatementLine) => claimant !== NOBODY
  return [...told.filter(isNamed), ...told.filter((line) => !isNamed(line))]
}

/** "675–753 drones launched", "174 or nearly 200 drones launched". */
function alternativesWords(amounts: readonly Amount[], { measure, of }: Pick<Figure, 'measure' | 'of'>): string {
  const byQualifier = new Map<Qualifier, Amount>()
  for (const { low, high, qualifier } of amounts) {
    const known = byQualifier.get(qualifier)
    byQualifier.set(qualifier, {
      low: Math.min(low, known?.low ?? low),
      high: Math.max(high, known?.high ?? high),
      qualifier,
    })
  }
  const alternatives = [...byQualifier.values()]
  const last = alternatives.pop()
  return last ? [...alternatives.map(amountWords), figureWords({ ...last, measure, of })].join(' or ') : ''
}

/** "1,204". */
export function countWords(n: number): string {
  return count.format(n)
}

/** "1 event", "2 events". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count.format(n)} ${n === 1 ? one : many}`
}
