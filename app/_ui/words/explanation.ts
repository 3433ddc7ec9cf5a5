import type { Messages } from '@/app/_i18n/messages'
import type { Tongue } from '@/app/_i18n/tongue'
import type { ExplainedCandidate, RuleInWords } from '@/lib/domain/explanation'

/** "4.2", or with a sign "+4.2", "−0.5". */
export function pointsWords({ format }: Tongue, points: number, signDisplay: 'auto' | 'always' = 'auto'): string {
  return format.number(points, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay }).replace('-', '−')
}

type Rules = Messages['explanation']

/** What a rule says; one that isn't in the catalogue is told as the reader tells it. */
export function recognisedWords({ t }: Tongue, { rule, meaning }: RuleInWords): string {
  const key = `explanation.recognised.${rule as keyof Rules['recognised']}` as const
  return t.has(key) ? t(key) : (meaning ?? rule)
}

export function placingWords({ t }: Tongue, { rule, meaning }: RuleInWords): string {
  const key = `explanation.placing.${rule as keyof Rules['placing']}` as const
  return t.has(key) ? t(key) : (meaning ?? rule)
}

export function roleRuleWords({ t }: Tongue, { rule, meaning }: RuleInWords): string {
  const key = `explanation.roleMeaning.${rule as keyof Rules['roleMeaning']}` as const
  return t.has(key) ? t(key) : (meaning ?? rule)
}

/** Why a candidate lost, in one sentence. */
export function lostWords(
  tongue: Tongue,
  { lostBy, place, score }: ExplainedCandidate,
  best: ExplainedCandidate | null,
) {
  const { t } = tongue
  const winner = best ? nameBeside(best, place) : ''
  switch (lostBy?.reason) {
    case undefined:
      return ''
    case 'wrong_kind':
      return t('explanation.wrongKind', { asked: lostBy.asked ?? 'other', own: place.precision })
    case 'only_here':
      return t('explanation.onlyHere')
    case 'below_none':
      return t('explanation.belowNone', { score: pointsWords(tongue, score), none: pointsWords(tongue, lostBy.none) })
    case 'surer_elsewhere':
      return t('explanation.surerElsewhere', { winner })
    case 'later_in_gazetteer':
      return t('explanation.laterInGazetteer', { winner })
    case 'fewer_points': {
      const reasons = lostBy.features.map(({ name, by }) =>
        t('explanation.featureBy', { reason: t(`explanation.featureReason.${name}`), by: pointsWords(tongue, by) }),
      )
      return t('explanation.fewerPoints', { winner, gap: pointsWords(tongue, lostBy.gap), reasons: reasons.join(', ') })
    }
  }
}

/** "Paris (FR)", "Paris (US-TX)", "Odesa Oblast": enough to tell the one from the other. */
function nameBeside({ place }: ExplainedCandidate, other: ExplainedCandidate['place']): string {
  if (place.name !== other.name) return place.name
  const where = place.country === other.country ? place.admin1 : place.country
  return where ? `${place.name} (${where})` : place.name
}
