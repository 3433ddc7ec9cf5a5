import type { Figure } from '@/lib/domain/figure'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { AttackerMention } from '../actors'
import type { Attribution } from '../claimants'
import type { ClaimWords } from '../grammar'
import type { RoleMention } from '../roles/setting'
import type { TargetMention } from '../targets'
import type { WeaponMention } from '../weapons'
import type { WindowMention } from '../windows'

/** All that was found in a text, for the claims to be made of. */
export interface Material {
  prepared: PreparedText
  words: ClaimWords
  toponyms: readonly LocatedToponym[]
  roles: readonly RoleMention[]
  figures: readonly Figure[]
  attributions: readonly Attribution[]
  attackers: readonly AttackerMention[]
  targets: readonly TargetMention[]
  weapons: readonly WeaponMention[]
  windows: readonly WindowMention[]
  publishedAt: string | null
}
