import { shell } from './shell'

/** English, by rooms of the interface. */
export const en = { shell } as const
