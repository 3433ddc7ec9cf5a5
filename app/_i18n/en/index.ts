import { areas } from './areas'
import { barrages } from './barrages'
import { certainty } from './certainty'
import { charts } from './charts'
import { compare } from './compare'
import { connection } from './connection'
import { dashboard } from './dashboard'
import { embed } from './embed'
import { event } from './event'
import { explanation } from './explanation'
import { figures } from './figures'
import { filter } from './filter'
import { history } from './history'
import { introduction } from './introduction'
import { kinds } from './kinds'
import { layers } from './layers'
import { lists } from './lists'
import { map } from './map'
import { marks } from './marks'
import { measured } from './measured'
import { method } from './method'
import { notices } from './notices'
import { pages } from './pages'
import { places } from './places'
import { placing } from './placing'
import { read } from './read'
import { search } from './search'
import { share } from './share'
import { shell } from './shell'
import { table } from './table'
import { targets } from './targets'
import { timeline } from './timeline'
import { times } from './times'
import { views } from './views'
import { watch } from './watch'

/** English, by rooms of the interface. */
export const en = {
  areas,
  barrages,
  certainty,
  charts,
  compare,
  connection,
  dashboard,
  embed,
  event,
  explanation,
  figures,
  filter,
  history,
  introduction,
  kinds,
  layers,
  lists,
  map,
  marks,
  measured,
  method,
  notices,
  pages,
  places,
  placing,
  read,
  search,
  share,
  shell,
  table,
  targets,
  timeline,
  times,
  views,
  watch,
} as const
