import type { Catalogue } from '../messages'
import { barrages } from './barrages'
import { placing } from './placing'
import { shell } from './shell'
import { views } from './views'
import { watch } from './watch'

/** Ukrainian, by rooms of the interface. */
export const uk: Catalogue = { barrages, placing, shell, views, watch }
