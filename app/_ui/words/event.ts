import type { Tongue } from '@/app/_i18n/tongue'
import type { EventProperties } from '@/lib/format/event-feature'
import { kindWords } from './kind'
import { eventPlaceWords } from './place'
import { shortWindowWords } from './window'

/** "Odesa, night 16–17 Mar 2025: Air or drone strike". */
export function eventTitle(tongue: Tongue, event: EventProperties): string {
  return tongue.t('event.title', {
    place: eventPlaceWords(tongue, event),
    window: shortWindowWords(tongue, event),
    kind: kindWords(tongue, event.kind),
  })
}
