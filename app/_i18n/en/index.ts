import { certainty } from './certainty'
import { event } from './event'
import { explanation } from './explanation'
import { figures } from './figures'
import { history } from './history'
import { kinds } from './kinds'
import { places } from './places'
import { shell } from './shell'
import { targets } from './targets'
import { times } from './times'

/** English, by rooms of the interface. */
export const en = { shell, kinds, targets, places, times, figures, certainty, history, event, explanation } as const
