import type { Catalogue } from '../messages'
import { connection } from './connection'
import { introduction } from './introduction'
import { shell } from './shell'

/** Ukrainian, by rooms of the interface. */
export const uk: Catalogue = { connection, introduction, shell }
