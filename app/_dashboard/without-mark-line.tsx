import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { WithoutMark } from './without-mark'

interface Props {
  /** Events known to a country only. */
  countries: number
  unplaced: number
  onList(list: WithoutMark): void
}

/** How many events of the filter the map cannot draw, each number leading to its list. */
export function WithoutMarkLine({ countries, unplaced, onList }: Props) {
  const { t } = useTongue()
  if (countries + unplaced === 0) return null
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      {countries > 0 && (
        <ToList onClick={() => onList('countries')}>{t('lists.countriesLink', { count: countries })}</ToList>
      )}
      {unplaced > 0 && (
        <ToList onClick={() => onList('unplaced')}>{t('lists.unplacedLink', { count: unplaced })}</ToList>
      )}
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
