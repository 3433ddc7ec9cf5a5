import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

/** A message that says what is the matter and what to do; `action` is the doing. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: 'info' | 'danger'
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  const Icon = tone === 'danger' ? CircleAlert : Info
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`flex gap-2 rounded-card p-3 text-sm ${tone === 'danger' ? 'bg-danger-soft text-danger' : 'bg-raised text-ink-2'}`}
    >
      <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
      <div className="flex min-w-0 flex-col items-start gap-2">
        <p className="font-semibold">{title}</p>
        {children && <div className="text-ink-2">{children}</div>}
        {action}
      </div>
    </div>
  )
}
