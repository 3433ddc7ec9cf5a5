'use client'

import { ArrowLeft, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button, IconButton } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'

const SIZES = {
  side: 'max-h-[62dvh] rounded-t-card border-t shadow-float md:max-h-none md:w-96 md:rounded-none md:border-t-0 md:border-l md:shadow-none xl:w-[26rem]',
  wide: 'max-xl:absolute max-xl:inset-0 xl:w-[42vw] xl:max-w-3xl xl:border-l',
} as const

const FRAME = 'z-10 flex shrink-0 flex-col border-line bg-surface'

interface Props {
  title: ReactNode
  /** `wide` has room for charts: beside the map on a large window, in its place on any other. */
  size?: keyof typeof SIZES
  /** Leads back to a list that this came from. */
  onBack?: (() => void) | undefined
  onClose(): void
  children: ReactNode
}

/**
 * What is selected: at the right on a desktop, a sheet at the bottom on a phone. It takes the focus to its heading
 * when it opens, gives it back to where it came from when it closes, and Escape leads back or closes it.
 */
export function SidePanel({ title, size = 'side', onBack, onClose, children }: Props) {
  const { t } = useTongue()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      const lost = document.activeElement === document.body || document.activeElement === null
      if (!lost && !heading.current?.closest('aside')?.contains(document.activeElement)) return
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
      else document.getElementById('main')?.focus()
    }
  }, [])

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (!document.querySelector('dialog[open], :popover-open')) (onBack ?? onClose)()
    }
    // The last to hear of it: a form inside it, whose listener is on the document, goes first.
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [onBack, onClose])

  return (
    <aside aria-labelledby={id} className={`${FRAME} ${SIZES[size]}`}>
      <header className="flex items-center gap-1 border-b border-line py-2 pr-2 pl-4">
        {onBack && (
          <IconButton label={t('notices.backToList')} onClick={onBack} className="-ml-2">
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        )}
        <h2 id={id} ref={heading} tabIndex={-1} className="min-w-0 flex-1 text-xl font-semibold break-words">
          {title}
        </h2>
        <IconButton label={t('notices.close')} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <div className="min-h-0 overflow-y-auto p-4">{children}</div>
    </aside>
  )
}

/** Has the room of a panel whose code is on its way. */
export function PanelToCome() {
  const { t } = useTongue()
  return (
    <aside className={`${FRAME} ${SIZES.side}`}>
      <p role="status" className="p-4 text-sm text-ink-3">
        {t('notices.loading')}
      </p>
    </aside>
  )
}

/** Stands for a panel whose code can't be had. What is selected is in the address, so that it is there again. */
export function PanelMissing({ onClose }: { onClose(): void }) {
  const { t } = useTongue()
  return (
    <SidePanel title={t('notices.panelMissing')} onClose={onClose}>
      <Notice
        tone="danger"
        title={t('notices.panelMissingHelp')}
        action={<Button onClick={() => window.location.reload()}>{t('notices.reload')}</Button>}
      />
    </SidePanel>
  )
}
