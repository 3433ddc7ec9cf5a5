import type { Catalogue } from '../messages'
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

/*
 * Ukrainian, by rooms of the interface. The words that recur, so that one thing has one name:
 *
 * event подія · strike удар · interception перехоплення · kind вид · target ціль · actor виконавець
 * claim, statement заява · claimant заявник · claimed заявлений · report повідомлення · article стаття
 * figure число, показник · killed загинули · injured поранено · launched запущено · shot down збито
 * lost or jammed втрачено або заглушено · drone безпілотник · disputed спірно · disagree розходитися
 * place місце · settlement населений пункт · gazetteer довідник назв · mark позначка · dot точка · ring коло
 * map мапа · table таблиця · chart графік · timeline стрічка часу · filter фільтр · legend умовні позначення
 * store сховище · according to за даними · as of станом на · days in UTC дні за UTC
 */
export const uk: Catalogue = {
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
}
