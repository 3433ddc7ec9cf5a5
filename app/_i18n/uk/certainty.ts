import type { Catalogue } from '../messages'

export const certainty: Catalogue['certainty'] = {
  almostCertain: 'майже напевно',
  veryLikely: 'дуже ймовірно',
  likely: 'ймовірно',
  moreLikely: 'радше так, ніж ні',
  guess: 'хіба трохи краще за здогад',
  odds: '{right} із {all}',
}
