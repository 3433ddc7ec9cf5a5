import { anyOf } from '@/lib/text/word-pattern'
import { context, type RoleMention, type RoleSetting } from '../../roles/setting'

// Words that may stand between a preposition and the place: "з району тимчасово окупованого", "с территории".
export const ON_THE_WAY = String.raw`(?:${anyOf`
  район\p{L}*, територ\p{L}*, террит\p{L}*, акватор\p{L}*, аеродром\p{L}*, аэродром\p{L}*, ав[іи]абаз\p{L}*, аеропорт\p{L}*, аэропорт\p{L}*, баз\p{L}, боку, сторон\p{L}*,
  напрям\p{L}*, направлен\p{L}*, полігон\p{L}*, полигон\p{L}*, міст\p{L}*, город\p{L}*, сел\p{L}*, м\.?, г\.?, н\.п\.?,
  тимчасово, временно, окупован\p{L}*, оккупирован\p{L}*, анексован\p{L}*, аннексирован\p{L}*, російськ\p{L}*,
  российск\p{L}*, росії, россии, рф, самого?, півдня, півночі, юга, севера, моря, порту, порта, військов\p{L}*,
  военн\p{L}*, й, і, та, и
`}\s+["«“„]*)*["«“„]*$`

const TOWARDS = new RegExp(
  String.raw`(?<!\p{L})(?:${anyOf`
    (?:в|у|на|з|із|зі|с|со)\s+(?:\p{L}+\s+)?напрямк?у?и?, (?:в|у)\s+напрямі, (?:в|по)\s+направлени[июя],
    (?:в|у)\s+бік, в\s+сторону, курс(?:ом)?(?:\s+\p{L}+)?\s+(?:на|до), прямує\s+(?:на|до|в|у),
    прямують\s+(?:на|до|в|у), рухає?ться\s+(?:на|до|в|у), рухаються\s+(?:на|до|в|у),
    летить\s+(?:на|до|в|у), летять\s+(?:на|до|в|у), движ[еу]тся\s+(?:на|к|в), летит\s+(?:на|к|в),
    летят\s+(?:на|к|в), повз, мимо
  `})\s+${ON_THE_WAY}`,
  'iu',
)

// Says quickly, for most mentions, that nothing moves.
const MOVING = /напрям|направл|бік|сторону|курс|пряму|рух|лет|движ|повз|мимо/

/** "у напрямку Києва", "курсом на Одессу": where something flew, not where it came down. */
export function towards({ lead, toponym }: RoleSetting): RoleMention | null {
  if (toponym.rule.startsWith('name:sector-word')) return null
  const near = lead.slice(-90).toLowerCase()
  return MOVING.test(near) && TOWARDS.test(near) ? context('towards') : null
}

const FROM = new RegExp(String.raw`(?<!\p{L})(?:з|із|зі|зо|з-під|из|из-под|с|со)\s+${ON_THE_WAY}`, 'iu')
const FROM_AT_ALL = /(?:^|[\s(«"])(?:з|із|зі|зо|з-під|из|из-под|с|со)\s/iu
// "в одному з районів", "один из аэродромов", "разом із", "вместе с".
const ONE_OF =
  /(?<!\p{L})(?:один|одн\p{L}{1,3}|кільк\p{L}+|декільк\p{L}+|нескольк\p{L}+|багато|многие|деяк\p{L}+|некотор\p{L}+|разом|вместе|поряд|рядом|поруч|у зв'язку|в связи)\s+(?:з|із|зі|из|с|со)\s+\S*\s*\S*\s*\S*$/iu
const LAUNCH_WORDS =
  /(?<!\p{L})(?:район\p{L}* (?:пуск|запуск)\p{L}*|(?:місц|мест)\p{L}* (?:пуск|запуск)\p{L}*|напрямк(?:и|ів)|направлени(?:я|й))\s*[:—–-]?\s*$/iu
// What is shown from a place happened there.
const FOOTAGE =
  /(?<!\p{L})(?:відео|видео|кадр|фото|знімк|снимк|запис)\p{L}*(?:,\s*\p{L}+,)?\s+(?:\p{L}+\s+){0,2}?(?:з|із|зі|из|с|со)\s+[^.;]{0,30}$/iu
// "випущені з літаків над", "пуски с бортов в районе": where those that carried them were.
const CARRIED = new RegExp(
  String.raw`(?<!\p{L})(?:випущ|выпущ|випуст|выпуст|запущ|запуст|запуск|пуск|старт)\p{L}*[^.;]{0,40}?(?<!\p{L})(?:з|із|зі|с|со)\s+(?:\p{L}+\s+)?${anyOf`
    літак\p{L}*, самол[её]т\p{L}*, борт\p{L}*, бомбардувальник\p{L}*, бомбардировщик\p{L}*, винищувач\p{L}*, истребител\p{L}*,
    ракетонос\p{L}*, носі\p{L}+, носител\p{L}*, корабл\p{L}*, кат[ер]\p{L}+, ту-?\d*\p{L}*, міг-?\d*\p{L}*, миг-?\d*\p{L}*, су-?\d*\p{L}*
  `}[^.;,]{0,20}?\s(?:над|в|у|біля|возле)\s+${ON_THE_WAY}`,
  'iu',
)
const LIST_GOES_ON = /^\s*(?:,|\/|,?\s*(?:та|і|й|и|або|или|а також|а также))\s*(?:(?:з|із|зі|из|с|со)\s+)?["«“„]?$/u

/** "запущені з Криму", "с аэродрома Энгельс", "из Курской области": where something was launched or came from. */
export function launched({ lead, previous }: RoleSetting): RoleMention | null {
  if (previous?.rule === 'role:from' && LIST_GOES_ON.test(previous.gap)) return context('from')
  if (previous?.rule === 'role:from' && /^\s*(?:до|в|у)\s+$/u.test(previous.gap)) return context('venue')
  const near = lead.slice(-110)
  if (LAUNCH_WORDS.test(near) || CARRIED.test(near)) return context('from')
  if (FOOTAGE.test(near)) return null
  return FROM_AT_ALL.test(near) && FROM.test(near) && !ONE_OF.test(near) ? context('from') : null
}
