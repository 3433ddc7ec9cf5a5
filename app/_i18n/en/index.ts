import { placing } from './placing'
import { shell } from './shell'
import { views } from './views'
import { watch } from './watch'

/** English, by rooms of the interface. */
export const en = { placing, shell, views, watch } as const
