'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'

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
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [state, setState] = useState<'copied' | 'refused' | null>(null)

  useEffect(() => {
    if (!state) return
    const later = setTimeout(() => setState(null), 4000)
    return () => clearTimeout(later)
  }, [state])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // Without https there is no clipboard for pages: it is selected, and the reader's own keys copy it.
      field.current?.select()
      setState('refused')
    }
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
        <Button onClick={copy} aria-label={`Copy: ${label}`}>
          <Icon size={14} aria-hidden />
          Copy
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-2 empty:hidden">
        {state === 'copied' && 'Copied.'}
        {state === 'refused' &&
          'The browser does not let pages copy here. The text is selected: copy it with your keyboard.'}
      </p>
    </div>
  )
}
