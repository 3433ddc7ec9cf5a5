import type { LocatedToponym } from '@/lib/domain/toponym'
import { matchesOf } from '@/lib/text/matches'
import type { PreparedText } from '@/lib/text/prepare'
import { anyOf, asWords } from '@/lib/text/word-pattern'
import type { AttackerMention } from '../actors'
import type { RoleMention } from '../roles/setting'

// What makes the word behind a people an attack of theirs: "російські дрони", "украинской атаки".
const ACT = new RegExp(
  String.raw`^\s+(?:\p{L}+[-\s]+){0,3}?${anyOf`
    атак, удар, обстр, дрон, безпілот, беспилот, бпла, ракет, бомб, військ, войск, армі, арми, авіа, авиа, сил,
    загарбник, окупант, оккупант, артилер, артиллер, військ, военн, шахед, fpv, катер, наліт, нал[её]т, агрес, терор,
    терр?ор, літак, самол[её]т, снаряд, диверс, корабл, флот
  `}\p{L}*`,
  'iu',
)
// "удар РФ", "війська Росії", "атаки Украины"
const ACT_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${anyOf`
    атак\p{L}*, удар\p{L}*, обстріл\p{L}*, обстрел\p{L}*, дрон\p{L}*, беспилотник\p{L}*, безпілотник\p{L}*, ракет\p{L}*, війська,
    військ, військами, військові, войска, войск, войсками, арм[иі]\p{L}+, зс, вс, агресі\p{L}+, наліт\p{L}*, нал[её]т\p{L}*
  `})\s+$`,
  'iu',
)
// "росіяни", "россияне": those people do something.
const PEOPLE = /^(?:росіян\p{L}*|українц\p{L}*|ізраїльтян\p{L}*|россиян\p{L}*|украинц\p{L}*|израильтян\p{L}*)$/iu
// "РФ вдарила", "Росія запустила"
const STRIKES = new RegExp(
  String.raw`^\s+(?:\p{L}+\s+){0,3}?${anyOf`
    вдар\p{L}+, удар\p{L}+, атак\p{L}+, обстр\p{L}+, запусти\p{L}+, випусти\p{L}+, выпусти\p{L}+, завда\p{L}+, нан[её]с\p{L}*,
    скину\p{L}+, сброс\p{L}+, застосува\p{L}+, применил\p{L}*, знищи\p{L}+, били, бомб\p{L}+
  `}`,
  'iu',
)
// "російські військові заявили": they speak; "збито російськими": they defend.
const SPEAK = /^\s+(?:\p{L}+\s+){0,3}(?:заяв|повідом|сообщ|сказа|зазнач|отмет|утвержд|стверд|отчита|уточн)/iu

const words = (list: string) => new RegExp(asWords(list), 'giu')

/** Those who attack without a country's name. */
const NAMED: readonly (readonly [actor: string, words: RegExp])[] = [
  ['RU', words(anyOf`окупант\p{L}*, оккупант\p{L}*, загарбник\p{L}*, рашист\p{L}*, росіян(?:и|ами|)`)],
  [
    'UA',
    words(anyOf`
    (?:атак\p{L}*|удар\p{L}*|обстр\p{L}+|дрон\p{L}*|беспилотник\p{L}*) (?:ВСУ|ЗСУ|СБУ|ГУР|сил обороны|сил оборони),
    (?:ВСУ|ЗСУ|СБУ|ГУР|сили оборони|силы обороны) (?:\p{L}+ ){0,3}(?:атак|удар|вдар|обстр|враз|ураз|пораз|запус|знищ)\p{L}*
  `),
  ],
  ['Houthis', words('хус[иі]т\\p{L}*')],
  ['Hezbollah', words(anyOf`хезболл\p{L}*, хізболл\p{L}*, гізбалл\p{L}*`)],
  ['Hamas', words('хамас\\p{L}*')],
  ['Islamic State', words(anyOf`ІДІЛ, ИГИЛ, ІД, исламск\p{L}+ государств\p{L}+, ісламськ\p{L}+ держав\p{L}+`)],
]
const ENEMY = words(anyOf`ворог(?:а|у|ом|и)?, противник(?:а|у|ом|и)?, враг(?:а|у|ом|и)?`)
const AGAINST = words(
  anyOf`по (?:ворог|противник|враг)\p{L}+, позиці\p{L}+ (?:ворога|противника), позици\p{L}+ (?:врага|противника)`,
)

/** Those who are said to attack, in text order: "російські війська", "украинские беспилотники", "удар РФ", "ворог". */
export function findAttackers(
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  roles: readonly RoleMention[],
): AttackerMention[] {
  const found: AttackerMention[] = []
  const enemy = enemyOf(prepared, toponyms, roles)
  const { text } = prepared
  for (const sentence of prepared.sentences) {
    for (const { kind, place, start, end, text: name } of toponyms) {
      if (start < sentence.start || start >= sentence.end || place?.precision !== 'country' || !place.country) continue
      const after = /^[^,;:.]*/.exec(text.slice(end, Math.min(sentence.end, end + 70)))?.[0] ?? ''
      const before = text.slice(Math.max(sentence.start, start - 30), start)
      if (SPEAK.test(after)) continue
      const attacks =
        kind === 'demonym' ? PEOPLE.test(name) || ACT.test(after) : ACT_BEFORE.test(before) || STRIKES.test(after)
      if (attacks) found.push({ actor: place.country, start, end, sentence })
    }
    const own = text.slice(sentence.start, sentence.end)
    const add = (actor: string, pattern: RegExp) => {
      for (const { index, 0: word } of matchesOf(own, pattern)) {
        const start = sentence.start + index
        if (!found.some((other) => start < other.end && other.start < start + word.length))
          found.push({ actor, start, end: start + word.length, sentence })
      }
    }
    for (const [actor, pattern] of NAMED) add(actor, pattern)
    if (enemy && own.search(AGAINST) < 0) add(enemy, ENEMY)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whom "the enemy" means: Ukrainian speaks of Russia; Russian is spoken on both sides, so that the place hit decides. */
function enemyOf(
  { language }: PreparedText,
  toponyms: readonly LocatedToponym[],
  roles: readonly RoleMention[],
): string | null {
  if (language === 'uk') return 'RU'
  const struck = (code: string) =>
    toponyms.filter(({ place }, i) => roles[i]?.role === 'site' && place?.country === code).length
  const [ukraine, russia] = [struck('UA'), struck('RU')]
  if (ukraine === russia) return null
  return ukraine > russia ? 'RU' : 'UA'
}
