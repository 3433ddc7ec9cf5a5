import type { ComponentProps, ReactNode } from 'react'

const SHAPE =
  'tap inline-flex shrink-0 pointer-coarse:min-w-11 items-center justify-center gap-1.5 rounded-control text-sm transition-colors disabled:opacity-50'

const LOOKS = {
  primary:
    'border border-transparent bg-accent px-3 font-semibold text-on-accent hover:opacity-90 forced-color-adjust-none',
  plain: 'border border-edge bg-surface px-3 text-ink hover:bg-hover',
  quiet: 'px-2 text-ink-2 hover:bg-hover hover:text-ink',
} as const

/** The one look of a button; `buttonClass` gives the same look to a link. */
export function buttonClass(look: keyof typeof LOOKS = 'plain'): string {
  return `${SHAPE} ${LOOKS[look]}`
}

export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof LOOKS }) {
  return <button type="button" className={`${buttonClass(look)} ${className}`} {...rest} />
}

/** A square button with a picture; the label is what is read aloud and shown on hover. */
export function IconButton({
  label,
  children,
  className = '',
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & { label: string; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${SHAPE} aspect-square text-ink-2 hover:bg-hover hover:text-ink ${className}`}
      {...rest}
    >
      {children}
    </button>
  )
}
