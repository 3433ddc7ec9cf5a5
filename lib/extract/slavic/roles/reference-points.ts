import { WIDTH } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import { liesIn } from '@/lib/text/lies-in'
import { anyOf } from '@/lib/text/word-pattern'
import { context, type RoleMention, type RoleSetting } from '../../roles/setting'

const DATELINE = /^[.,]?\s*(?:\d{1,2}\s+\p{L}+[.,]?\s*)?(?:[—–-]+\s*)?(?:\([^)]{2,30}\)|\p{Lu}{4,}\s*[.—–-])/u

/** "КИЇВ, 5 травня (Укрінформ) —", "Москва. 5 мая. ИНТЕРФАКС -": where the report was written. */
export function dateline({ prepared, toponym, sentence }: RoleSetting): RoleMention | null {
  if (toponym.first !== sentence.first) return null
  return DATELINE.test(prepared.text.slice(toponym.end, toponym.end + 60)) ? context('dateline') : null
}

const DISTANCE = new RegExp(
  [
    String.raw`\d\s*-?(?:ти|х|и)?\s*${anyOf`км, кілометр\p{L}*, километр\p{L}*, метр\p{L}*, м`}(?!\p{L})`,
    String.raw`[^.;]{0,30}\s(?:від|од|от|до)\s+(?:\p{L}+\s+){0,2}$`,
  ].join(''),
  'iu',
)

const DIRECTION_OF = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:на|к|ко)\s+`,
    anyOf`
      півн\p{L}+, півд\p{L}+, схід\p{L}*, сход\p{L}*, захід\p{L}*, заход\p{L}*, север\p{L}*, юг\p{L}*, восток\p{L}*,
      запад\p{L}*
    `,
    String.raw`\s+(?:від|од|от)`,
    String.raw`|(?:південніше|північніше|східніше|західніше|южнее|севернее|восточнее|западнее)(?:\s+(?:від|от))?)`,
    String.raw`\s+(?:(?:міста|села|города|м\.|г\.)\s*)?$`,
  ].join(''),
  'iu',
)

/** "за 20 км від Києва", "севернее Купянска": a reference point. */
export function measuredFrom({ lead }: RoleSetting): RoleMention | null {
  const near = lead.slice(-80)
  if (DIRECTION_OF.test(near)) return context('direction-of')
  return DISTANCE.test(near) ? context('distance-from') : null
}

/** "на кордоні з Польщею", "у границы с Украиной". */
export function border({ lead }: RoleSetting): RoleMention | null {
  return /(?<!\p{L})(?:кордон|границ|границ)\p{L}*\s+(?:(?:між|между)\s+|(?:з|із|зі|с|со)\s+)?(?:\p{L}+\s+(?:та|і|й|и)\s+)?$/iu.test(
    lead.slice(-50),
  )
    ? context('border')
    : null
}

/** "колишній мер", "экс-": what was, not what is. */
export function formerly({ lead }: RoleSetting): RoleMention | null {
  return /(?<!\p{L})(?:колишн\p{L}*|бывш\p{L}*|экс-?|екс-?|уродже?н\p{L}*|родом|виходе?ц\p{L}*|выходе?ц\p{L}*|житель|жителька|мешкан(?:ець|ка)|жительница)\s+(?:(?:з|із|из|с|міста|города|м\.|г\.)\s+)?(?:\p{Ll}+\s+)?$/u.test(
    lead.slice(-50),
  )
    ? context('formerly')
    : null
}

const NEAR_ANOTHER =
  /^\s*(?:під|біля|поблизу|неподалік(?:\s+від)?|недалеко\s+(?:від|от)|поряд\s+з|поруч\s+з|под|возле|около|вблизи|рядом\s+с|у|в\s+районе|у\s+районі)\s+(?:(?:міста|села|города|м\.|г\.)\s*)?$/iu

/** "Ізюм Харківської області", "Гостомель під Києвом": the second only says where the first is. */
export function container({ prepared, toponym, toponyms, index }: RoleSetting): RoleMention | null {
  const inner = toponyms[index - 1]
  if (!inner?.place || !toponym.place || inner.kind === 'demonym' || inner.end > toponym.start) return null
  const between = prepared.text.slice(inner.end, toponym.start)
  const wider = WIDTH[toponym.place.precision] > WIDTH[inner.place.precision]
  if (wider && liesIn(between)) return context('container')
  const towns = WIDTH[inner.place.precision] <= 1 && WIDTH[toponym.place.precision] === 1
  return towns && !/^\s*у\s+$/u.test(between) && NEAR_ANOTHER.test(between) ? context('near-another') : null
}

/** "На Харківщині ракета влучила в Ізюм": the region only leads to the town, where one clause names both. */
export function widerFirst({ prepared, toponym, toponyms, index, clause }: RoleSetting): RoleMention | null {
  const own = toponym.place
  if (!own || !/^(?:region|district)$/.test(own.precision)) return null
  const inside = (other: LocatedToponym | undefined) =>
    other?.place != null &&
    other.kind === 'name' &&
    other.start < clause.end &&
    WIDTH[other.place.precision] < WIDTH[own.precision] &&
    other.place.admin1 === own.admin1 &&
    own.admin1 !== null
  const next = toponyms[index + 1]
  const between = prepared.text.slice(toponym.end, next?.start ?? toponym.end)
  return inside(next) &&
    /\S/.test(between) &&
    between.length < NEARBY &&
    !/(?<!\p{L})(?:з|із|зі|из|с|со|від|от|до|курс\p{L}*\s+на|напрям\p{L}*|направлен\p{L}*)\s+$/iu.test(between)
    ? context('container')
    : null
}

// A town that follows its region within so many characters is where the region was leading to.
const NEARBY = 80
