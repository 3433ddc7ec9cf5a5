import { areas } from './areas'
import { compare } from './compare'
import { shell } from './shell'

/** English, by rooms of the interface. */
export const en = { areas, compare, shell } as const
