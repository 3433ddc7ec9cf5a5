import type { ReactNode } from 'react'
import { countWords } from '@/app/_ui/words/figure'
import type { WithoutMark } from './without-mark'

interface Props {
  /** Events known to a country only. */
  countries: number
  unplaced: number
  onList(list: WithoutMark): void
}

/** How many events of the filter the map cannot draw, each number leading to its list. */
export function WithoutMarkLine({ countries, unplaced, onList }: Props) {
  if (countries + unplaced === 0) return null
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      {countries > 0 && (
        <ToList onClick={() => onList('countries')}>{countWords(countries)} known to a country only</ToList>
      )}
      {unplaced > 0 && <ToList onClick={() => onList('unplaced')}>{countWords(unplaced)} without a place</ToList>}
    </p>
  )
}

function ToList({ onClick, children }: { onClick(): void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="tap text-left text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
    >
      {children}
    </button>
  )
}
