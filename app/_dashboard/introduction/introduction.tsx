'use client'

import dynamic from 'next/dynamic'
import { useSelectionParams } from '../dashboard-url'
import { useIntroductionOpen } from './introduced'

const Dialog = dynamic(() => import('./introduction-dialog').then((file) => file.IntroductionDialog), { ssr: false })

/**
 * What a first visitor should know, in two steps. Who comes by a link to an event came for that event, and gets the
 * introduction with the next visit.
 */
export function Introduction() {
  const [selection] = useSelectionParams()
  const isWelcome = Object.values(selection).every((value) => value === null)
  return useIntroductionOpen(isWelcome) && <Dialog />
}
