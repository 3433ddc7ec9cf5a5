'use client'

import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { kindWords } from '@/app/_ui/words/kind'
import { KIND_NAMES } from '@/lib/domain/kinds'
import type { Filter } from '../queries'
import { useKindCounts } from '../use-totals'

interface Props {
  left: Filter
  right: Filter
  /** What is to be said where the periods are not of one length. */
  unequal: string | null
}

/** Events of each kind in both periods, and the difference. */
export function KindDifferences({ left, right, unequal }: Props) {
  const tongue = useTongue()
  const { t, format } = tongue
  const [before, after] = [useKindCounts(left), useKindCounts(right)]
  const kinds = (left.kinds ?? KIND_NAMES).filter((kind) => before?.[kind] || after?.[kind])
  const sum = (counts: typeof before) => counts && kinds.reduce((all, kind) => all + (counts[kind] ?? 0), 0)
  const cells = (from: number | null, to: number | null) => (
    <>
      <td className="py-1 text-right">{from === null ? '…' : format.number(from)}</td>
      <td className="py-1 text-right">{to === null ? '…' : format.number(to)}</td>
      <td className="py-1 text-right">{from === null || to === null ? '…' : signed(tongue, to - from)}</td>
    </>
  )
  return (
    <div className="flex flex-col gap-2 p-4">
      <table className="w-full text-sm">
        <thead className="text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="py-1 text-left font-normal">
              {t('compare.kind')}
            </th>
            {(['left', 'right', 'difference'] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pl-3 text-right font-normal">
                {t(`compare.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind} className="border-b border-line">
              <th scope="row" className="py-1 text-left font-normal">
                <span className="inline-flex items-center gap-2">
                  <KindSwatch kind={kind} />
                  {kindWords(tongue, kind)}
                </span>
              </th>
              {cells(before && (before[kind] ?? 0), after && (after[kind] ?? 0))}
            </tr>
          ))}
          <tr className="font-semibold">
            <th scope="row" className="py-1 text-left">
              {t('compare.all')}
            </th>
            {cells(sum(before), sum(after))}
          </tr>
        </tbody>
      </table>
      {unequal && <p className="text-sm">{unequal}</p>}
      <p className="text-xs text-ink-3">{t('compare.note')}</p>
    </div>
  )
}

/** "+12", "−3", "0". */
const signed = ({ format }: Tongue, difference: number) =>
  format.number(difference, { signDisplay: 'exceptZero' }).replace('-', '−')
