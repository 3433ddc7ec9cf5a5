import type { ReactNode } from 'react'
import scoreboard from '@/docs/scoreboard.json'
import { getTongue } from '../_i18n/get-tongue'

/** What is told of the reader's measured figures: how often what it finds is so, or what there is is found. */
const ROWS = [
  { key: 'ours.sites.precision', words: 'measured.sites' },
  { key: 'ours.sites.recall', words: 'measured.sitesFound' },
  { key: 'ours.figures.precision', words: 'measured.figures' },
  { key: 'ours.claimants', words: 'measured.claimants' },
  { key: 'ours.claims.recall', words: 'measured.claimsFound' },
  { key: 'ours.claims.precision', words: 'measured.claims' },
  { key: 'ours.windows', words: 'measured.windows' },
] as const

/** How often the reader is right, as measured; with the certainty of places beside how often they were. */
export async function Measured() {
  const { t, format } = await getTongue()
  const { figures, sizes, reliability } = scoreboard
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <>
      <p>{t('measured.lead', { cases: sizes.ours })}</p>
      <Table caption={t('measured.caption')} head={[t('measured.what'), t('measured.share')]}>
        {ROWS.map(({ key, words }) => (
          <tr key={key}>
            <RowHead>{t(words)}</RowHead>
            <Cell>{percent(figures[key])}</Cell>
          </tr>
        ))}
      </Table>
      <p className="text-base text-ink-2">{t('measured.caution')}</p>
      <Table
        caption={t('measured.certaintyCaption')}
        head={[t('measured.certainty'), t('measured.right'), t('measured.places')]}
      >
        {reliability.bands.toReversed().map(({ from, certainty, right, count }) => (
          <tr key={from}>
            <RowHead>{percent(certainty)}</RowHead>
            <Cell>{percent(right)}</Cell>
            <Cell>{format.number(count)}</Cell>
          </tr>
        ))}
      </Table>
    </>
  )
}

function Table({ caption, head, children }: { caption: string; head: readonly string[]; children: ReactNode }) {
  return (
    <table className="w-full border-collapse text-left text-base">
      <caption className="pb-2 text-left text-base font-semibold">{caption}</caption>
      <thead className="border-b border-edge text-sm text-ink-2">
        <tr>
          {head.map((words, index) => (
            <th key={words} scope="col" className={`py-1.5 font-semibold ${index === 0 ? 'pr-4' : 'pl-4 text-right'}`}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">{children}</tbody>
    </table>
  )
}

const RowHead = ({ children }: { children: ReactNode }) => (
  <th scope="row" className="py-1.5 pr-4 font-normal">
    {children}
  </th>
)

const Cell = ({ children }: { children: ReactNode }) => <td className="py-1.5 pl-4 text-right">{children}</td>
