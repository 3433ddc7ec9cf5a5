import type { Catalogue } from '../messages'
import { areas } from './areas'
import { compare } from './compare'
import { shell } from './shell'

/** Ukrainian, by rooms of the interface. */
export const uk: Catalogue = { areas, compare, shell }
