import type { TargetType } from '@/lib/domain/claim'
import type { PlaceRole } from '@/lib/domain/place'

/** Target types for people; `unknown` is null: nothing is said where nothing is known. */
export const TARGET_LABELS: Record<TargetType, string | null> = {
  energy: 'Energy site',
  refinery: 'Refinery',
  depot: 'Depot',
  air_base: 'Air base',
  military: 'Military site',
  port: 'Port',
  ship: 'Ship',
  rail: 'Railway',
  bridge: 'Bridge',
  industry: 'Industry',
  residential: 'Homes',
  school: 'School',
  hospital: 'Hospital',
  civilian: 'Civilians',
  unknown: null,
}

/** What a place does in the text. */
export const ROLE_LABELS: Record<PlaceRole, { one: string; explanation: string }> = {
  site: { one: 'site', explanation: 'it happened there, or was aimed there' },
  context: { one: 'context', explanation: 'a point of reference, a dateline, a launch area' },
  actor: { one: 'actor', explanation: 'a name that stands for those who act or speak' },
}
