'use client'

import { useIntroductionStep } from './introduced'
import { IntroductionDialog } from './introduction-dialog'

/** What a first visitor should know, in two steps. It comes with the page: it is what is read first. */
export function Introduction({ isNew }: { isNew: boolean }) {
  const step = useIntroductionStep(isNew)
  return step && <IntroductionDialog step={step} />
}
