import type { Catalogue } from '../messages'
import { connection } from './connection'
import { shell } from './shell'

/** Ukrainian, by rooms of the interface. */
export const uk: Catalogue = { connection, shell }
