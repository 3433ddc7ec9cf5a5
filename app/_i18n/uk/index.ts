import type { Catalogue } from '../messages'
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

/*
 * Ukrainian, by rooms of the interface. The words that recur, so that one thing has one name:
 *
 * event подія · strike удар · interception перехоплення · kind вид · target ціль · actor виконавець
 * claim, statement заява · claimant заявник · claimed заявлений · report повідомлення · article стаття
 * figure число, показник · killed загинули · injured поранено · launched запущено · shot down збито
 * lost or jammed втрачено або подавлено · drone безпілотник · disputed спірно · disagree розходитися
 * place місце · settlement населений пункт · gazetteer довідник назв · mark позначка · dot точка · ring коло
 * map мапа · table таблиця · chart графік · timeline стрічка часу · filter фільтр · legend умовні позначення
 * store сховище · according to за даними · as of станом на · days in UTC дні за UTC
 */
export const uk: Catalogue = { charts, dashboard, embed, filter, lists, notices, search, share, shell, table, timeline }
