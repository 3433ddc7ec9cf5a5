'use client'

import { Check, Copy } from 'lucide-react'
import { useId, useRef } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { useCopy } from '@/app/_ui/use-copy'

interface Props {
  label: string
  text: string
  /** What it is for. */
  note?: string
  /** How many lines are shown. */
  rows?: number
}

/** A text to take away: selected when it is entered, and copied by its button. */
export function CopyField({ label, text, note, rows = 1 }: Props) {
  const { t } = useTongue()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [state, copy] = useCopy(text)
  const copyOrSelect = async () => {
    // The reader's own keys copy what is selected.
    if ((await copy()) === 'refused') field.current?.select()
  }
  const Icon = state === 'copied' ? Check : Copy
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-base font-semibold">
        {label}
      </label>
      {note && <p className="text-sm text-ink-2">{note}</p>}
      <div className="flex items-start gap-2">
        <textarea
          ref={field}
          id={id}
          readOnly
          rows={rows}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className={`tap min-w-0 flex-1 resize-none rounded-control border border-edge bg-surface px-2 py-1.5 text-sm text-ink ${rows === 1 ? 'overflow-hidden whitespace-nowrap' : 'wrap-anywhere'}`}
        />
        <Button onClick={copyOrSelect} aria-label={t('share.copyWhat', { what: label })}>
          <Icon size={14} aria-hidden />
          {t('share.copy')}
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-2 empty:hidden">
        {state === 'copied' && t('share.copied')}
        {state === 'refused' && t('share.copyRefused')}
      </p>
    </div>
  )
}
