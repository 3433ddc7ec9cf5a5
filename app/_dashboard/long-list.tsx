'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { countWords } from '@/app/_ui/words/figure'

const STEP = 100

interface Props<Item> {
  items: readonly Item[]
  /** How many are shown before more are asked for. */
  first: number
  children(shown: readonly Item[]): ReactNode
}

/** A list that is unrolled on demand. */
export function LongList<Item>({ items, first, children }: Props<Item>) {
  const [shown, setShown] = useState(first)
  return (
    <>
      {children(items.slice(0, shown))}
      {items.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>
          Show {countWords(Math.min(STEP, items.length - shown))} more
        </Button>
      )}
    </>
  )
}
