import { barrages } from './barrages'
import { placing } from './placing'
import { shell } from './shell'
import { views } from './views'
import { watch } from './watch'

/** English, by rooms of the interface. */
export const en = { barrages, placing, shell, views, watch } as const
