import type { Tongue } from '@/app/_i18n/tongue'
import type { EventFigure } from '@/lib/domain/event'
import type { Figure, Measure, Qualifier } from '@/lib/domain/figure'

type Amount = Pick<Figure, 'low' | 'high' | 'qualifier'>

/** "174", "nearly 200", "3–5". */
export function amountWords({ t, format }: Tongue, { low, high, qualifier }: Amount): string {
  const amount = low === high ? format.number(low) : `${format.number(low)}–${format.number(high)}`
  return t(`figures.amount.${qualifier}`, { amount })
}

/** "Drones launched", "Killed", "Without power": a figure's heading. */
export function measureWords({ t }: Tongue, { measure, of }: Pick<Figure, 'measure' | 'of'>): string {
  return isOfWeapons(measure) ? t(`figures.heading.${measure}`, { of: of ?? 'any' }) : t(`figures.heading.${measure}`)
}

/** "174 drones", "about 500": an amount with what it counts. */
export function countedWords(tongue: Tongue, figure: Amount & Pick<Figure, 'of'>): string {
  const amount = amountWords(tongue, figure)
  const { of, high: count } = figure
  return of && of !== 'any' ? tongue.t(`figures.counted.${of}`, { amount, count }) : amount
}

/** "174 drones launched", "about 500 without power". */
export function figureWords(tongue: Tongue, figure: Amount & Pick<Figure, 'measure' | 'of'>): string {
  return saidWords(tongue, figure, amountWords(tongue, figure), figure.high)
}

/** The last number of an amount decides the form of what it counts. */
function saidWords(
  { t }: Tongue,
  { measure, of }: Pick<Figure, 'measure' | 'of'>,
  amount: string,
  count: number,
): string {
  return isOfWeapons(measure)
    ? t(`figures.said.${measure}.${of ?? 'any'}`, { amount, count })
    : t(`figures.said.${measure}`, { amount, count })
}

type MeasureOfWeapons = Extract<Measure, 'launched' | 'intercepted' | 'suppressed' | 'hit'>
const OF_WEAPONS: ReadonlySet<Measure> = new Set<MeasureOfWeapons>(['launched', 'intercepted', 'suppressed', 'hit'])
const isOfWeapons = (measure: Measure): measure is MeasureOfWeapons => OF_WEAPONS.has(measure)

/** Its statements, the one nearest to `best` first: exact before rounded, what was replaced last. */
export function statementsInOrder(figure: EventFigure): EventFigure['statements'] {
  const distance = (s: EventFigure['statements'][number]) =>
    (s.qualifier === 'exact' ? 0 : 1) +
    (s.low <= figure.best && figure.best <= s.high ? 0 : 2) +
    (s.status === 'superseded' ? 4 : 0)
  return [...figure.statements].sort((a, b) => distance(a) - distance(b))
}

export interface StatementLine {
  claimant: string
  words: string
}

/** "the Ministry of Defence": as it stands inside a sentence, wherever it stood in the article. */
export function claimantName(claimant: string): string {
  return claimant.replace(/^The (?=\S)/, 'the ')
}

/** The claimant's name as the source has it, or that nobody is named. */
export function claimantWords({ t }: Tongue, claimant: string | null): string {
  return claimant === null ? t('figures.nobody') : claimantName(claimant)
}

/**
 * An event's figures as lines by claimant, those of nobody last, in the order of the figures:
 * [{ "Ukraine's air force", "174 drones launched, 90 drones shot down" }, { "claimant not named", "nearly 200 …" }].
 * What one claimant gives for one measure is one phrase, "675–753 drones launched"; what its own report replaced is
 * left out, unless nothing else is said.
 */
export function linesByClaimant(tongue: Tongue, figures: readonly EventFigure[]): StatementLine[] {
  const lines = new Map<string | null, string[]>()
  const nameOf = (claimant: string | null) => claimant && claimantName(claimant)
  for (const figure of figures) {
    const all = statementsInOrder(figure)
    const holding = all.filter(({ status }) => status === 'current')
    const current = holding.length > 0 ? holding : all
    for (const name of new Set(current.map(({ claimant }) => nameOf(claimant)))) {
      const own = current.filter(({ claimant }) => nameOf(claimant) === name)
      lines.set(name, [...(lines.get(name) ?? []), alternativesWords(tongue, own, figure)])
    }
  }
  const named = [...lines].filter(([name]) => name !== null)
  const unnamed = [...lines].filter(([name]) => name === null)
  return [...named, ...unnamed].map(([name, words]) => ({
    claimant: claimantWords(tongue, name),
    words: words.join(', '),
  }))
}

/** "675–753 drones launched", "174 or nearly 200 drones launched". */
function alternativesWords(tongue: Tongue, amounts: readonly Amount[], figure: Pick<Figure, 'measure' | 'of'>): string {
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
  const last = alternatives.at(-1)
  if (!last) return ''
  const either = tongue.format.list(
    alternatives.map((amount) => amountWords(tongue, amount)),
    { type: 'disjunction' },
  )
  return saidWords(tongue, figure, either, last.high)
}
