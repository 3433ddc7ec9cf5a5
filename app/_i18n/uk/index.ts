import type { Catalogue } from '../messages'
import { placing } from './placing'
import { shell } from './shell'
import { views } from './views'
import { watch } from './watch'

/** Ukrainian, by rooms of the interface. */
export const uk: Catalogue = { placing, shell, views, watch }
