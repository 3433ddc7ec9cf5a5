import { connection } from './connection'
import { shell } from './shell'

/** English, by rooms of the interface. */
export const en = { connection, shell } as const
