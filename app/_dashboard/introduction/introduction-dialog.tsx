'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button, IconButton } from '@/app/_ui/button'
import { closeIntroduction, openIntroduction } from './introduced'

/**
 * The introduction itself: the browser's own modal dialog, which keeps the focus and closes by Escape. In the server's
 * HTML it is open and no more, since only a script makes it modal: until then it looks the same.
 */
export function IntroductionDialog({ step }: { step: 1 | 2 }) {
  const { t } = useTongue()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (!dialog.current || dialog.current.matches(':modal')) return
    dialog.current.removeAttribute('open')
    dialog.current.showModal()
  }, [])
  // What is new is read from its beginning.
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [step])
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      open
      aria-labelledby={id}
      onClose={closeIntroduction}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg overflow-y-auto overscroll-contain rounded-card border border-line bg-surface text-ink shadow-float backdrop:bg-black/40 print:hidden [&:not(:modal)]:fixed [&:not(:modal)]:inset-0 [&:not(:modal)]:z-50 [&:not(:modal)]:shadow-[0_0_0_100vmax_rgb(0_0_0/0.4)]"
    >
      <div className="flex flex-col gap-4 p-4 sm:p-6">
        <header className="flex items-start justify-between gap-4">
          <div>
            <p className="text-sm text-ink-3">{t('introduction.step', { step, of: 2 })}</p>
            <h2 ref={heading} id={id} tabIndex={-1} className="text-xl font-semibold">
              {step === 1 ? t('introduction.marksTitle') : t('introduction.askTitle')}
            </h2>
          </div>
          <IconButton label={t('introduction.close')} onClick={close} className="-mt-1 -mr-2">
            <X size={16} aria-hidden />
          </IconButton>
        </header>
        {step === 1 ? <Marks /> : <Asking />}
        <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line pt-4">
          {step === 1 ? (
            <>
              <Button look="quiet" className="mr-auto -ml-2" onClick={close}>
                {t('introduction.skip')}
              </Button>
              <Button look="primary" onClick={() => openIntroduction(2)}>
                {t('introduction.next')}
              </Button>
            </>
          ) : (
            <>
              {/* Who follows it has come to the end. */}
              <Link href="/method" onClick={close} className="mr-auto text-sm text-accent underline underline-offset-2">
                {t('introduction.method')}
              </Link>
              <Button onClick={() => openIntroduction(1)}>{t('introduction.back')}</Button>
              <Button look="primary" onClick={close}>
                {t('introduction.done')}
              </Button>
            </>
          )}
        </footer>
      </div>
    </dialog>
  )
}

function Marks() {
  const { t } = useTongue()
  return (
    <>
      <p className="text-lg text-ink-2">{t('introduction.marksLead')}</p>
      <ul className="flex flex-col gap-3 text-base">
        <Mark title={t('introduction.dot')} words={t('introduction.dotWords')}>
          <circle cx="20" cy="20" r="7" fill="currentColor" />
        </Mark>
        <Mark title={t('introduction.ring')} words={t('introduction.ringWords')}>
          <circle cx="20" cy="20" r="16" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <circle cx="20" cy="20" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />
        </Mark>
        <Mark title={t('introduction.disputed')} words={t('introduction.disputedWords')}>
          <circle cx="20" cy="20" r="16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="5 3.4" />
          <circle cx="20" cy="20" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M20 13.75a6.25 6.25 0 0 0 0 12.5z" fill="currentColor" />
        </Mark>
      </ul>
      <p className="text-base text-ink-2">{t('introduction.sentence')}</p>
    </>
  )
}

function Mark({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-4">
      <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" className="shrink-0 text-ink-2">
        {children}
      </svg>
      <p>
        <strong className="font-semibold">{title}</strong>
        <span className="block text-ink-2">{words}</span>
      </p>
    </li>
  )
}

function Asking() {
  const { t } = useTongue()
  return (
    <ol className="flex list-decimal flex-col gap-3 pl-5 text-base marker:text-ink-3">
      {(['dates', 'read', 'sides', 'table'] as const).map((name) => (
        <li key={name} className="pl-1">
          <strong className="font-semibold">{t(`introduction.${name}`)}</strong>
          <span className="block text-ink-2">{t(`introduction.${name}Words`)}</span>
        </li>
      ))}
    </ol>
  )
}
