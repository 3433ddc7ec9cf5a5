import type { Catalogue } from '../messages'
import { connection } from './connection'
import { introduction } from './introduction'
import { measured } from './measured'
import { shell } from './shell'

/** Ukrainian, by rooms of the interface. */
export const uk: Catalogue = { connection, introduction, measured, shell }
