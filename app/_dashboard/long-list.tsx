'use client'

import { type ReactNode, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'

const STEP = 100

interface Props<Item> {
  items: readonly Item[]
  /** How many are shown before more are asked for. */
  first: number
  children(shown: readonly Item[]): ReactNode
}

/** A list that is unrolled on demand. */
export function LongList<Item>({ items, first, children }: Props<Item>) {
  const { t } = useTongue()
  const [shown, setShown] = useState(first)
  return (
    <>
      {children(items.slice(0, shown))}
      {items.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>
          {t('lists.more', { count: Math.min(STEP, items.length - shown) })}
        </Button>
      )}
    </>
  )
}
