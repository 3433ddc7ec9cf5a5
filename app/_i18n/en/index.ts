import { charts } from './charts'
import { dashboard } from './dashboard'
import { embed } from './embed'
import { filter } from './filter'
import { lists } from './lists'
import { notices } from './notices'
import { search } from './search'
import { share } from './share'
import { shell } from './shell'
import { table } from './table'
import { timeline } from './timeline'

/** English, by rooms of the interface. */
export const en = { charts, dashboard, embed, filter, lists, notices, search, share, shell, table, timeline } as const
