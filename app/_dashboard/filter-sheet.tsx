'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { IconButton } from '@/app/_ui/button'

/** The filters on a narrow window: a modal sheet from the bottom, closed by Escape, the button or the veil. */
export function FilterSheet({ open, onClose, children }: { open: boolean; onClose(): void; children: ReactNode }) {
  const { t } = useTongue()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-label={t('dashboard.filters')}
      onClose={onClose}
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-full max-w-none overflow-hidden rounded-t-card bg-surface text-ink shadow-float backdrop:bg-black/40"
    >
      {open && (
        <div className="flex max-h-[85dvh] flex-col">
          <header className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
            <h2 className="text-lg font-semibold">{t('dashboard.filters')}</h2>
            <IconButton label={t('dashboard.closeFilters')} onClick={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </header>
          <div className="min-h-0 overflow-y-auto">{children}</div>
        </div>
      )}
    </dialog>
  )
}
