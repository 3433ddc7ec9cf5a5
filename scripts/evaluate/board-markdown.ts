import { AIMS, LABELS } from './aims.table'
import { COUNTS_OF_ERRORS, type Scoreboard } from './scoreboard'

/** The scoreboard as people read it, in the README and in the terminal alike. */
export function boardAsMarkdown(board: Scoreboard): string {
  return [strikeTable(board), placeTable(board), aimTable(board), reliabilityTable(board), speedTable(board)]
    .filter(Boolean)
    .join('\n\n')
}

/** What a strike report says, on our own cases and on labelled news. */
function strikeTable({ figures, sizes, lines }: Scoreboard): string {
  const rows = Object.keys(LABELS).flatMap((part) => {
    const [ours, news] = [figures[`ours.${part}`], figures[`news.${part}`]]
    return ours === undefined && news === undefined
      ? []
      : [[LABELS[part] ?? part, shown(ours, part), shown(news, part)]]
  })
  const heads = ['strike reports', `our ${sizes.ours ?? 0} cases`, `${sizes.news ?? 0} labelled news texts`]
  return `${table(heads, rows)}\n\nOf ${lines.lines} single sentences with what must and must not be read from them, ${lines.knownFailures} are known to fail.`
}

/** Any names in any news, beside published systems on the same texts. */
function placeTable({ figures, published }: Scoreboard): string | null {
  const { lgl, geowebnews } = published
  if (!lgl || !geowebnews) return null
  const own = (corpus: string) => [figures[`${corpus}.f1`], figures[`${corpus}.recallAt161`]]
  const rows = [
    { name: '**Groundtrace**', values: [...own('lgl'), ...own('geowebnews')] },
    ...Object.keys(geowebnews).map((name) => ({
      name,
      values: [lgl[name]?.f1, lgl[name]?.recallAt161, geowebnews[name]?.f1, geowebnews[name]?.recallAt161],
    })),
  ].sort((a, b) => (b.values[3] ?? 0) - (a.values[3] ?? 0))
  return table(
    ['names in any news', 'LGL F1', 'LGL recall@161 km', 'GeoWebNews F1', 'GeoWebNews recall@161 km'],
    rows.map(({ name, values }) => [name, ...values.map((value) => shown(value))]),
  )
}

/** Every figure that has an aim, and whether it is reached. */
function aimTable(board: Scoreboard): string {
  const parts = ['sentences.uk', 'sentences.ru'].flatMap((path) =>
    board.figures[path] === undefined ? [] : [[labelOf(path), shown(board.figures[path]), '', '', '']],
  )
  const rows = Object.entries(AIMS).flatMap(([path, { must, aim, lowerIsBetter }]) => {
    const value = valueAt(board, path)
    if (value === undefined) return []
    const reaches = (mark: number) => (lowerIsBetter ? value <= mark : value >= mark)
    const verdict = reaches(aim) ? 'reached' : reaches(must) ? 'below the aim' : '**below what it must reach**'
    const row = [labelOf(path), shown(value, path), `${must}`, `${aim}`, verdict]
    return path === 'sentences.all' ? [row, ...parts] : [row]
  })
  return table(['aims', 'measured', 'must reach', 'aim', ''], rows)
}

function reliabilityTable({ reliability }: Scoreboard): string | null {
  if (!reliability) return null
  const rows = reliability.bands.map(({ from, to, count, certainty, right }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    `${count}`,
    shown(certainty),
    shown(right),
  ])
  const heads = ['certainty given, all labelled names', 'places', 'mean certainty', 'share right']
  return `${table(heads, rows)}\n\nThe two differ by ${shown(reliability.error)} on average.`
}

function speedTable({ speed }: Scoreboard): string | null {
  if (!speed) return null
  return table(
    [
      'documents of 300 words a second, one core',
      'Groundtrace, over a thousand',
      'over the next thousand',
      'read once, just started',
      'compromise `.places()`',
    ],
    Object.entries(speed.documentsPerSecond).map(([texts, rate]) => [
      texts,
      `${rate}`,
      `${speed.next[texts] ?? ''}`,
      `${speed.first[texts] ?? ''}`,
      `${speed.compromise[texts] ?? ''}`,
    ]),
  )
}

function valueAt({ figures, speed }: Scoreboard, path: string): number | undefined {
  const [, ofSpeed] = /^speed\.(.+)$/.exec(path) ?? []
  if (!ofSpeed) return figures[path]
  return ofSpeed === 'peakMegabytes' ? speed?.peakMegabytes : speed?.documentsPerSecond[ofSpeed]
}

function labelOf(path: string): string {
  return LABELS[path] ?? `labelled news: ${LABELS[path.replace(/^news\./, '')] ?? path}`
}

/** Rates with three decimals; counts of errors, and figures of a machine, as they are. */
function shown(value: number | undefined, path = ''): string {
  if (value === undefined) return ''
  return isCount(path) ? `${value}` : value.toFixed(3)
}

const isCount = (path: string) => COUNTS_OF_ERRORS.test(`.${path}`) || path.startsWith('speed.')

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), `|${heads.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`, ...rows.map(line)].join('\n')
}
