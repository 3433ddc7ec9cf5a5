import type { Catalogue } from '../messages'
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

/** Ukrainian, by rooms of the interface. */
export const uk: Catalogue = { shell, kinds, targets, places, times, figures, certainty, history, event, explanation }
