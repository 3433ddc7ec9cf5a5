import type { TargetType } from '@/lib/domain/claim'
import type { PlaceRole } from '@/lib/domain/place'

/** Target types for people; `unknown` is null: nothing is said where nothing is known. */
export const TARGET_LABELS: Record<TargetType, string | null> = {
  energy: 'Energy site',
  nuclear: 'Nuclear site',
  refinery: 'Refinery',
  pipeline: 'Pipeline',
  depot: 'Depot',
  dam: 'Dam',
  water: 'Water supply',
  air_base: 'Air base',
  airport: 'Airport',
  air_defence: 'Air defence',
  military: 'Military site',
  port: 'Port',
  ship: 'Ship',
  rail: 'Railway',
  bridge: 'Bridge',
  transport: 'Vehicle or road',
  communications: 'Communications',
  industry: 'Industry',
  agriculture: 'Farm',
  government: 'Public building',
  residential: 'Homes',
  camp: 'Camp or aid',
  school: 'School',
  hospital: 'Hospital',
  market: 'Shop or market',
  worship: 'Place of worship',
  culture: 'Culture or sport',
  civilian: 'Civilians',
  unknown: null,
}

/** What a place does in the text. */
export const ROLE_LABELS: Record<PlaceRole, { one: string; explanation: string }> = {
  site: { one: 'site', explanation: 'it happened there, or was aimed there' },
  context: { one: 'context', explanation: 'a point of reference, a dateline, a launch area' },
  actor: { one: 'actor', explanation: 'a name that stands for those who act or speak' },
}
