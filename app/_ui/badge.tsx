import type { ReactNode } from 'react'

const TONES = {
  neutral: 'border-line text-ink-2',
  warn: 'border-transparent bg-warn-soft text-warn font-semibold',
} as const

export function Badge({
  tone = 'neutral',
  title,
  children,
}: {
  tone?: keyof typeof TONES
  title?: string
  children: ReactNode
}) {
  return (
    <span
      title={title}
      className={`inline-flex items-center gap-1 rounded-control border px-1.5 text-xs whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
