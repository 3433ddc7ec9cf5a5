import { elsewhen as anotherTime } from '../../roles/happenings'
import { context, type RoleMention, type RoleSetting, siteOf } from '../../roles/setting'
import { SLAVIC_TALK } from '../event-words.table'
import { hasEvent } from '../triggers'

export const elsewhen = anotherTime

const STRUCK_BEFORE =
  /(?<!\p{L})(?:удар|атак|обстр|бомб|вдар|наліт|нал[её]т|завда|нанес|випусти|выпусти|запусти|прилет|приліт|шахед|дрон|ракет|безпілотник|беспилотник|бпла|зби|сби|вибух|взрыв|атаку|загин|погиб|поран|ранен)\p{L}*[^.;|]{0,60}?(?<!\p{L})(?:по|на|над|у|в|во)\s+(?:(?:всій|усій|всей|територ\p{L}*|террит\p{L}*|об'єкт\p{L}*|объект\p{L}*|інфраструктур\p{L}*|инфраструктур\p{L}*|енергет\p{L}*|энергет\p{L}*|міст\p{L}*|город\p{L}*|регіон\p{L}*|регион\p{L}*|півд\p{L}*|півн\p{L}*|юг\p{L}*|север\p{L}*|захо?і?д\p{L}*|схо?і?д\p{L}*|запад\p{L}*|восток\p{L}*|центр\p{L}*|тил\p{L}*|аеродром\p{L}*|аэродром\p{L}*|нафтобаз\p{L}*|нефтебаз\p{L}*|нпз)\s+)*$/iu
const ATTACKED_IT =
  /(?<!\p{L})(?:атакувал[аи]?|атакував|атаковал[аи]?|обстріля\p{L}*|обстреля\p{L}*|бомбить|бомбит|бомбардує|атакують|атакуют)\s+$/iu

/** "удар по Росії", "дроны атаковали Россию", "обстрел Украины": a country that is struck as a whole. */
export function struckCountry({ toponym, lead, clause }: RoleSetting): RoleMention | null {
  if (toponym.place?.precision !== 'country') return null
  const near = lead.slice(Math.max(0, lead.length - 120))
  const own = near.slice(Math.max(0, near.length - (toponym.start - clause.start)))
  if (!STRUCK_BEFORE.test(own) && !ATTACKED_IT.test(own)) return null
  return siteOf('struck-country')
}

// "16 — над территорией ", "три над акваторией ": what of a tally came down there.
const OVER =
  /(?:^|[\s–—-])над\s+(?:(?:територі|территори|акваторі|акватори|неб|місто|город|вода|тимчасово|временно|окупован|оккупирован)\p{L}*\s+)*$/iu
const BEFORE_OVER = /^[\s–—:,-]*$/u

/** "Из них 16 — над территорией Брянской области, три — над акваторией Чёрного моря": every place of a tally. */
export function tallied({ prepared, toponym, lead, sentence, previous }: RoleSetting): RoleMention | null {
  if (!toponym.place || toponym.place.precision === 'country') return null
  if (previous?.rule === 'role:tallied' && /^\s*(?:,|та|і|й|и)\s+(?:над\s+)?$/u.test(previous.gap))
    return siteOf('tallied')
  const over = OVER.exec(lead)
  if (!over) return null
  const at = toponym.start - over[0].length
  const counted = prepared.quantities.some(
    ({ start, end }) => sentence.start <= start && end <= at + 1 && BEFORE_OVER.test(prepared.text.slice(end, at)),
  )
  return counted ? siteOf('tallied') : null
}

// A region as wide as this is a continent.
const CONTINENT_RADIUS_KM = 1000

/** A country named in passing is no site; a continent is never where something happened. */
export function otherCountry({ toponym, clause, before }: RoleSetting): RoleMention | null {
  const { place } = toponym
  if (place?.country === null && place.precision === 'region' && place.radiusKm > CONTINENT_RADIUS_KM)
    return context('continent')
  if (place?.precision !== 'country') return null
  const led = /^(?:в|у|во|на|над)$/.test(before(1)) && toponym.first - 1 === clause.first
  return led && hasEvent(clause.text) && !SLAVIC_TALK.test(clause.text) ? siteOf('in-country') : context('country')
}

/** Something happened in the clause, or in the sentence around it: the place is where. */
export function site({ prepared, toponym, clause, sentence }: RoleSetting): RoleMention | null {
  if (!toponym.place) return null
  if (hasEvent(clause.text))
    return SLAVIC_TALK.test(clause.text) && !CONCRETE.test(clause.text) ? null : siteOf('event-in-clause')
  const whole = prepared.text.slice(sentence.start, sentence.end)
  return hasEvent(whole) && !SLAVIC_TALK.test(whole) ? siteOf('event-in-sentence') : null
}

// A count, a weapon that landed, a fire: more than talk of attacks.
const CONCRETE =
  /(?<!\p{L})(?:уночі|вночі|ночью|загин|погиб|поран|ранен|влуч|попал|зби[лт]|сби[лт]|пожеж|пожар|пошкодж|поврежд|зруйн|разруш|вибух|взрыв|знищ|уничтож|прил[её]т|приліт|завда|нанес|атакува|атакова|вдари|ударил)\p{L}*/iu
