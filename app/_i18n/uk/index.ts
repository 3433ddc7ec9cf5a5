import type { Catalogue } from '../messages'
import { shell } from './shell'

/** Ukrainian, by rooms of the interface. */
export const uk: Catalogue = { shell }
