import type { LocatedToponym } from '@/lib/domain/toponym'
import { sentenceAt } from '@/lib/text/prepare'
import { anyOf } from '@/lib/text/word-pattern'
import { actor, context, type RoleMention, type RoleSetting } from '../../roles/setting'
import { hasEvent } from '../triggers'

/** Verbs of speech, by their stems. */
const SAYING = anyOf`
  заяв\p{L}*, повідом\p{L}*, сообщ\p{L}*, наголо\p{L}*, підкресл\p{L}*, подчерк\p{L}*, уточн\p{L}*, розпов\p{L}*,
  рассказ\p{L}*, підтверд\p{L}*, подтверд\p{L}*, відреаг\p{L}*, отреаг\p{L}*, коментув\p{L}*, коменту[єю]\p{L}*, комментиров\p{L}*, комментиру\p{L}*, прокоментув\p{L}*, прокомментиров\p{L}*,
  назва\p{L}*, пояснил\p{L}*, объяснил\p{L}*, стверджу\p{L}*, утвержда\p{L}*, звинуват\p{L}*, обвинил\p{L}*, вважа\p{L}*,
  счита\p{L}*, каж\p{L}*, говор\p{L}*, обіця\p{L}*, обеща\p{L}*, поперед\p{L}*, предупре\p{L}*, визна\p{L}*,
  призна\p{L}*, спрост\p{L}*, опроверг\p{L}*, запереч\p{L}*, отрица\p{L}*, відповіл\p{L}*, ответил\p{L}*, закликал\p{L}*,
  призвал\p{L}*, відзвіт\p{L}*, оцінил\p{L}*, оценил\p{L}*, дума\p{L}*, скаж\p{L}*, скаржат\p{L}*, хвал\p{L}*
`
const SAYS = new RegExp(`^${SAYING}$`, 'u')
const IN = /^(?:у|в|во|на|з|із|из)$/

/** "у Києві заявили", "заявили в Москве": a capital or country where somebody speaks for it. */
export function speakerIn({ toponym, before, after }: RoleSetting): RoleMention | null {
  if (!isPower(toponym) || !IN.test(before(1))) return null
  if (SAYS.test(before(2))) return context('speaker-in')
  const opens = !/^\p{L}/u.test(before(2)) && /^(?:у|в|во)$/.test(before(1))
  const says = [1, 2, 3].some((n) => SAYS.test(after(n)))
  return opens && says ? context('speaker-in') : null
}

const VENUE = new RegExp(
  [
    String.raw`(?<!\p{L})${anyOf`
      переговор\p{L}*, саміт\p{L}*, саммит\p{L}*, зустріч\p{L}*, зустрі\p{L}*, встреч\p{L}*, конференц\p{L}*, нарад\p{L}*,
      совещан\p{L}*, форум\p{L}*, візит\p{L}*, визит\p{L}*, поїзд\p{L}*, поездк\p{L}*, прибу\p{L}*, приїха\p{L}*,
      приеха\p{L}*, виїха\p{L}*, выеха\p{L}*, відвіда\p{L}*, посетил\p{L}*, лікарн\p{L}*, больниц\p{L}*, госпітал\p{L}*,
      госпитал\p{L}*, доставл\p{L}*, доставил\p{L}*, евакую\p{L}*, евакуй\p{L}*, эвакуир\p{L}*, посольств\p{L}*, суд\p{L}{0,2},
      трибунал\p{L}*, мітинг\p{L}*, митинг\p{L}*, протест\p{L}*, навчан\p{L}*, вистав\p{L}*, выставк\p{L}*,
      затрим\p{L}*, задержа\p{L}*, парад\p{L}*, виставц\p{L}*
    `}(?!\p{L})[^.;,|]{0,40}?`,
    String.raw`\s(?:у|в|во|до|на|к|ко)\s+(?:(?:м|г)\.\s*|міст\p{L}*\s+|город\p{L}*\s+)?$`,
  ].join(''),
  'iu',
)
// What lands is no visit: "ракета прибула", "доставлено удар".
const STRUCK =
  /(?<!\p{L})(?:ракет|дрон|шахед|бпла|безпілотник|беспилотник|удар|вибух|взрыв|обстр|влуч|приліт|прил[её]т)\p{L}*/iu

// A house that was hit is no place of treatment or talks.
const BUILDING = /(?<!\p{L})(?:лікарн|больниц|госпітал|госпитал|посольств|суд|вистав|выстав)\p{L}*/iu
const DAMAGED =
  /(?<!\p{L})(?:пошкодж|ушкодж|поврежд|повреди|зруйн|разруш|ущерб|понівеч|потрощ|влуч|попа[лд]|вибит|выбит|вибил|выбил|гор(?:іл|ел|ить|ит)|загор|удар|обстр|атак)\p{L}*/iu

// "доставили в больницы Белгорода"; a hospital that was hit is a site.
const HOSPITAL_OF =
  /(?<!\p{L})(?:достав|госп[иі]тал[иі]з|перебува|наход|направ|везли|лікують|лечат)\p{L}*[^.;]{0,40}\s(?:лікарн|больниц|госпітал|госпитал)\p{L}*\s+(?:(?:міста|города)\s+|(?:м|г)\.\s*)?$/iu

// "У лікарні Дніпра помер чоловік, поранений у Нікополі": where the wounded lay, not where they were hit.
const IN_HOSPITAL = /(?<!\p{L})(?:лікарн|больниц|госпітал|госпитал)\p{L}*\s+(?:(?:міста|города)\s+|(?:м|г)\.\s*)?$/iu
const DIED = /(?<!\p{L})(?:помер|скончал|умер)\p{L}*/iu

/** "переговори в Стамбулі", "доставлен в больницу в Москве": where people meet, travel or are treated. */
export function venue({ lead, clause }: RoleSetting): RoleMention | null {
  const near = lead.slice(-90)
  if (HOSPITAL_OF.test(near)) return context('venue')
  if (IN_HOSPITAL.test(near) && DIED.test(clause.text)) return context('venue')
  const match = VENUE.exec(near)
  if (match && BUILDING.test(match[0]) && DIED.test(match[0])) return null
  if (match && BUILDING.test(match[0]) && DAMAGED.test(clause.text)) return null
  return match && !STRUCK.test(match[0]) ? context('venue') : null
}

/** "Кремль", "Білий дім": seats of government are spoken of, unless the text says that they were struck. */
export function seatOfPower({ toponym, lead, clause }: RoleSetting): RoleMention | null {
  if (!/^(?:кремль|білий дім|белый дом|пентагон)$/iu.test(toponym.name)) return null
  const struck = /(?<!\p{L})(?:по|над)\s+$/iu.test(lead) && hasEvent(clause.text)
  return struck ? null : actor('seat-of-power')
}

const INSTITUTION = new RegExp(
  `^${anyOf`
    мо, мзс, мид, мвс, мвд, мчс, дснс, мін\p{L}+, мин\p{L}+, міністр\p{L}*, министр\p{L}*, міністерств\p{L}*,
    министерств\p{L}*, генштаб\p{L}*, штаб\p{L}*, президент\p{L}*, прем'єр\p{L}*, премьер\p{L}*, уряд\p{L}*, правительств\p{L}*,
    парламент\p{L}*, верховн\p{L}*, рад[аиіуо]\p{L}?, дум[аыуе], збройн\p{L}*, вооруж[её]нн\p{L}*, зс, вс, вкс, вмс, вмф, пс, сил\p{L}{0,3},
    арм[іи]\p{L}+, військ\p{L}*, войск\p{L}*, флот\p{L}*, авіац\p{L}*, авиац\p{L}*, ппо, пво, фсб, сбу, гур, розвідк\p{L}*,
    разведк\p{L}*, глава, голова, лідер\p{L}*, лидер\p{L}*, влад\p{L}*, власт\p{L}*, кабмін\p{L}*, посол, посл\p{L}, мзс, омбудсмен\p{L}*,
    служб\p{L}*, агент\p{L}*, окупант\p{L}*, оккупант\p{L}*, ракет\p{L}*, дрон\p{L}*, удар\p{L}*, атак\p{L}*, обстріл\p{L}*,
    втрат\p{L}*, потер\p{L}*, війн\p{L}*, войн\p{L}*, оборон\p{L}*, народ\p{L}*, громадян\p{L}*, граждан\p{L}*, агрес\p{L}*,
    дел, справ, оборони, обороны, спецслужб\p{L}*, технік\p{L}*, техник\p{L}*, літак\p{L}*, самол[её]т\p{L}*, вірш\p{L}*
  `}$`,
  'u',
)

/** "Міноборони Росії", "ЗС РФ", "удар РФ", "президент України": those who speak or act for a country. */
export function institution({ toponym, before }: RoleSetting): RoleMention | null {
  if (toponym.place?.precision !== 'country') return null
  return INSTITUTION.test(before(1)) ? actor('institution') : null
}

// A verb in the singular or of states: what a capital does as a government. In the plural it is done to the city.
const ACTS = new RegExp(
  String.raw`^\s*(?:не\s+|вже\s+|уже\s+|знову\s+|снова\s+|також\s+|также\s+)?${anyOf`
    ${SAYING}, готу[єе]\p{L}*, готов\p{L}*, хоч[еу]т?\p{L}*, план\p{L}*, намага\p{L}*, пыта\p{L}*, сприя\p{L}*, може\p{L}*,
    відмов\p{L}*, отказ\p{L}*, погод\p{L}*, соглас\p{L}*, вимага\p{L}*, требу\p{L}*, використ\p{L}*, использ\p{L}*,
    застосо\p{L}*, отрим\p{L}*, получ\p{L}*, завда(?:в|ла), нанесл?а?, вдари(?:в|ла), ударил[а]?, атаку(?:вав|вала|є),
    атаковал[а]?, атакует, запусти(?:в|ла|л), випусти(?:в|ла), выпустил[а]?, обстріля(?:в|ла), обстрелял[а]?, має, имеет,
    втрач\p{L}*, втратил\p{L}*, теря\p{L}*, потерял\p{L}*, розгор\p{L}*, передал?а?, поста\p{L}*, дозвол\p{L}*, разреш\p{L}*
  `}(?!\p{L})`,
  'u',
)
// "Киев атаку не комментировал": what it keeps silent about may stand before the verb.
const KEEPS_SILENT =
  /^\s*(?:\p{L}+\s+){1,3}не\s+(?:про)?(?:комент|коммент|підтверд|подтвер|спрост|опроверг|запереч|отрица)\p{L}+/u
const PREPOSITION =
  /^(?:в|у|во|на|по|під|под|над|за|до|к|ко|біля|поблизу|возле|около|вблизи|через|про|о|об|для|проти|против|від|от|із|из|з|с|со|між|между|території|территории|територією|территорией)$/
const ADJECTIVE = /(?:ій|ому|ої|ого|ую|ой|ом|у|ю)$/

/** "Росія атакувала", "Київ заявив": a power that acts or speaks. */
export function subject({ prepared, toponym, before, sentence }: RoleSetting): RoleMention | null {
  if (!isPower(toponym) || toponym.text.toLowerCase() !== toponym.name.toLowerCase()) return null
  const led = /^["«“„]$/.test(before(1)) ? 2 : 1
  if (PREPOSITION.test(before(led)) || (ADJECTIVE.test(before(led)) && PREPOSITION.test(before(led + 1)))) return null
  if (toponym.place?.precision === 'country') return actor('subject')
  const rest = prepared.text.slice(toponym.end, Math.min(sentence.end, toponym.end + 60)).toLowerCase()
  return ACTS.test(rest) || KEEPS_SILENT.test(rest) ? actor('subject') : null
}

const GOVERNED = new RegExp(
  String.raw`(?<!\p{L})${anyOf`
    мер\p{L}{0,3}, мэр\p{L}{0,3}, губернатор\p{L}*, (?:опер)?штаб\p{L}{0,3}, уряд\p{L}{0,3}, правительств\p{L}{1,3}, раис\p{L}{0,3},
    минздрав\p{L}{0,2}, мчс, дснс, гу мчс по, управлінн\p{L}{1,3}, управлени\p{L}{1,3}, голов\p{L}{1,3}, глав\p{L}{1,3}, міськголов\p{L}*, градоначальник\p{L}*, начальник\p{L}*,
    прокуратур\p{L}*, прокурор\p{L}*, поліці\p{L}*, полици\p{L}*, влад\p{L}{1,3}, власт\p{L}{1,3}, адміністрац\p{L}*,
    администрац\p{L}*, рад\p{L}{1,2}, депутат\p{L}*, спікер\p{L}*, речни\p{L}+, представни\p{L}+, ова, ода, мва, снайпер\p{L}*
  `}\s+(?:(?:м|г)\.\s*|міста\s+|города\s+)?$`,
  'iu',
)
const GOVERNS =
  /^\s*(?:ова|ода|мва|овца|обласн|областн|міськ|городск|облрад|прокурат|управлінн|управлени|військов|военн|поліці|полици)/iu

/**
 * "мер Мелітополя", "Рівненська ОВА", "губернатор Белгородской области": whose they are, where the text names another
 * place; where it names none, what they tell of happened there.
 */
export function jurisdiction(setting: RoleSetting): RoleMention | null {
  const { prepared, toponym, toponyms, index, lead, sentence } = setting
  if (toponym.place?.precision === 'country') return null
  const governs = GOVERNED.test(lead.slice(-50)) || GOVERNS.test(prepared.text.slice(toponym.end, toponym.end + 30))
  if (!governs) return null
  const elsewhere = toponyms.some((other, i) => {
    if (i === index || other.kind !== 'name' || !other.place || other.place.precision === 'country') return false
    if (other.place.lng === toponym.place?.lng && other.place.lat === toponym.place.lat) return false
    const own = sentenceAt(prepared, other.start)
    return own !== null && (own === sentence || hasEvent(prepared.text.slice(own.start, own.end)))
  })
  return elsewhere ? actor('jurisdiction') : null
}

/** A country, or a capital or palace that stands for its government. */
function isPower({ entry, name }: LocatedToponym): boolean {
  return entry !== null && (entry.precision === 'country' || entry.featureCode === 'PPLC' || /^кремль$/iu.test(name))
}
