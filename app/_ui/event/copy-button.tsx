'use client'

import { Check, Copy } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '../button'
import { useCopy } from '../use-copy'

/** Copies a text and says so. Where the browser refuses, the text stands beside it to be selected. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTongue()
  const [state, copy] = useCopy(text)
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Button onClick={copy}>
        {state === 'copied' ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}{' '}
        {t('event.copyCitation')}
      </Button>
      <span role="status" className="text-sm text-ink-2">
        {state === 'copied' && t('event.copied')}
        {state === 'refused' && t('event.copyRefused')}
      </span>
    </span>
  )
}
