import { connection } from './connection'
import { introduction } from './introduction'
import { measured } from './measured'
import { shell } from './shell'

/** English, by rooms of the interface. */
export const en = { connection, introduction, measured, shell } as const
