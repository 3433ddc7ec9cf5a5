import Link from 'next/link'
import type { ReactNode } from 'react'

export type SelectEvent = (id: string) => void

/** Leads to another event: selects it where something can be selected, else opens its page. */
export function EventLink({
  id,
  onSelect,
  className = 'text-accent underline decoration-1 underline-offset-2 hover:decoration-2',
  children,
}: {
  id: string
  onSelect?: SelectEvent | undefined
  className?: string
  children: ReactNode
}) {
  return onSelect ? (
    <button type="button" onClick={() => onSelect(id)} className={className}>
      {children}
    </button>
  ) : (
    <Link href={`/events/${encodeURIComponent(id)}`} prefetch={false} className={className}>
      {children}
    </Link>
  )
}
