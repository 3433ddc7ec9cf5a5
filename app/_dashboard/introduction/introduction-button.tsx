'use client'

import { CircleQuestionMark } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { IconButton } from '@/app/_ui/button'
import { openIntroduction } from './introduced'

/** Opens the introduction again, from the bar at the top. */
export function IntroductionButton() {
  const { t } = useTongue()
  return (
    <IconButton label={t('introduction.open')} aria-haspopup="dialog" onClick={() => openIntroduction()}>
      <CircleQuestionMark size={16} aria-hidden />
    </IconButton>
  )
}
