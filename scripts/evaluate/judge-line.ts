import type { Claim } from '@/lib/domain/claim'
import { type Figure, measureSchema } from '@/lib/domain/figure'
import type { PlaceMention } from '@/lib/domain/place'
import type { Reading } from '@/lib/domain/reading'
import type { CaseLine, Expectation } from './case-lines'
import { shareOfWindows } from './claims'
import { sameClaimant } from './statements'

/** What is wrong with a reading by the line's own words; empty when it is as it must be. */
export function judgeLine(line: CaseLine, reading: Reading): string[] {
  return line.expectations.flatMap(({ must, what, rest }) => {
    const found = holds({ must, what, rest }, reading, `${line.file}:${line.line}`)
    if (found === must) return []
    return [`${must ? 'does not find' : 'finds'} ${what} ${rest}`.trim()]
  })
}

type Check = (rest: string, reading: Reading, must: boolean) => boolean

const mentions =
  (role: PlaceMention['role'] | null): Check =>
  (rest, { places }) =>
    places.some((mention) => (role === null || (mention.role === role && mention.place)) && isNamed(mention, rest))

const CHECKS: Record<string, Check> = {
  site: mentions('site'),
  context: mentions('context'),
  actor: mentions('actor'),
  place: mentions(null),
  unplaced: (rest, { places }) => places.some(({ text, place }) => text === rest && place === null),
  figure: (rest, { figures }) =>
    figures.some(({ low, high }) => rest === '' || low === Number(rest) || high === Number(rest)),
  claim: (rest, { claims }) => claims.some(({ kind }) => rest === '' || kind === rest),
  by: (rest, { claims }) => claims.some(({ actor }) => actor === (rest === 'nobody' ? null : rest)),
  target: (rest, { claims }) => claims.some(({ targetType }) => targetType === rest),
  weapon: (rest, { claims }) => claims.some(({ weapons }) => weapons.includes(rest)),
  window: (rest, { claims }) => claims.some((claim) => isWindow(claim, rest)),
}

/** @throws Error when the line asks for something that has no meaning. */
function holds({ must, what, rest }: Expectation, reading: Reading, where: string): boolean {
  const check = CHECKS[what]
  if (check) return check(rest, reading, must)
  const measure = measureSchema.safeParse(what)
  if (!measure.success) throw new Error(`${where}: “${what}” is nothing that can be looked for`)
  const wanted = parseNumber(rest)
  if (!wanted && rest !== '') throw new Error(`${where}: “${what} ${rest}” gives no number`)
  return reading.figures.some(
    (figure) => figure.measure === measure.data && (!wanted || isWanted(figure, wanted, reading)),
  )
}

/** `NAME`, `NAME (UA)`, `NAME (UA-14)`, `NAME (region)`, or nothing for any. */
function isNamed({ text, place }: PlaceMention, wanted: string): boolean {
  const [, name = '', where] = /^(.*?)(?:\s*\(([\w-]+)\))?$/.exec(wanted) ?? []
  const named = name === '' || name === text || name === place?.name
  return named && (!where || [place?.country, place?.admin1, place?.precision].includes(where))
}

type Wanted = NonNullable<ReturnType<typeof parseNumber>>

/** `drone 2-4 about part @ Odesa by the governor`: only the number must be there. */
function parseNumber(rest: string) {
  const found =
    /^(?:(drone|missile|bomb|boat) )?(\d+)(?:-(\d+))?((?: (?:exact|about|at_least|over|at_most|nearly|superseded|background|current|part|whole))*)(?: @ (.+?))?(?: by (.+))?$/.exec(
      rest,
    )
  if (!found) return null
  const [, of, low, high, flags = '', place, claimant] = found
  return {
    of,
    low: Number(low),
    high: Number(high ?? low),
    flags: flags.trim().split(' ').filter(Boolean),
    place,
    claimant,
  }
}

function isWanted(figure: Figure, { of, low, high, flags, place, claimant }: Wanted, { places }: Reading): boolean {
  if (figure.low !== low || figure.high !== high || (of && figure.of !== of)) return false
  const told = [figure.qualifier, figure.status, figure.subset ? 'part' : 'whole']
  if (!flags.every((flag) => told.some((word) => word === flag))) return false
  const at = figure.place === null ? null : places[figure.place]
  if (place && !(at && place !== 'nowhere' ? isNamed(at, place) : place === 'nowhere' && !at)) return false
  return !claimant || sameClaimant(claimant === 'nobody' ? null : claimant, figure.claimant)
}

/** `unknown`, `night`, `day` …, or `2025-07-19T16:00Z/2025-07-20T07:00Z`. */
function isWindow(claim: Claim, wanted: string): boolean {
  const [windowStart, windowEnd] = wanted.split('/')
  if (!windowEnd) return claim.windowPrecision === wanted
  return claim.windowStart !== null && shareOfWindows(claim, { windowStart, windowEnd }) >= 0.5
}
