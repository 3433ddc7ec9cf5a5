import { connection } from './connection'
import { introduction } from './introduction'
import { shell } from './shell'

/** English, by rooms of the interface. */
export const en = { connection, introduction, shell } as const
