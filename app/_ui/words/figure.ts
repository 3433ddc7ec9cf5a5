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

/** "174 drones launched", "about 500 without power". */
export function figureWords(figure: Amount & Pick<Figure, 'measure' | 'of'>): string {
  const weapon = figure.of && figure.of !== 'any' ? ` ${WEAPONS[figure.of][figure.high === 1 ? 0 : 1]}` : ''
  return `${amountWords(figure)}${weapon} ${MEASURES[figure.measure]}`
}

/** Its statements, the one nearest to `best` first: exact before rounded. */
export function statementsInOrder(figure: EventFigure): EventFigure['statements'] {
  const distance = (s: EventFigure['statements'][number]) =>
    (s.qualifier === 'exact' ? 0 : 1) + (s.low <= figure.best && figure.best <= s.high ? 0 : 2)
  return [...figure.statements].sort((a, b) => distance(a) - distance(b))
}

export interface StatementLine {
  claimant: string | null
  words: string
}

/**
 * An event's figures as lines by claimant, in the order of the figures:
 * [{ "Ukraine's air force", "174 drones launched, 90 drones shot down" }, { null, "nearly 200 drones launched" }].
 */
export function linesByClaimant(figures: readonly EventFigure[]): StatementLine[] {
  const lines = new Map<string | null, Set<string>>()
  for (const figure of figures)
    for (const statement of statementsInOrder(figure)) {
      const words = lines.get(statement.claimant) ?? new Set()
      lines.set(statement.claimant, words.add(figureWords({ ...statement, measure: figure.measure, of: figure.of })))
    }
  return [...lines].map(([claimant, words]) => ({ claimant, words: [...words].join(', ') }))
}

/** "1,204". */
export function countWords(n: number): string {
  return count.format(n)
}

/** "1 event", "2 events". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count.format(n)} ${n === 1 ? one : many}`
}
