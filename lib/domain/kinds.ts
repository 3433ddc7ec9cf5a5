/**
 * The taxonomy: one row per kind of event, mapped one to one onto ACLED
 * `event_type` / `sub_event_type` (ACLED codebook 2024) and UCDP `type_of_violence`.
 * `label` is what people read; the map's colour per kind is the dashboard's matter.
 */
export const KINDS = {
  air_strike: {
    label: 'Air or drone strike',
    acledEventType: 'Explosions/Remote violence',
    acledSubEventType: 'Air/drone strike',
  },
  missile_strike: {
    label: 'Missile strike or shelling',
    acledEventType: 'Explosions/Remote violence',
    acledSubEventType: 'Shelling/artillery/missile attack',
  },
  interception: {
    label: 'Interception',
    acledEventType: 'Strategic developments',
    acledSubEventType: 'Disrupted weapons use',
  },
  ground_fighting: {
    label: 'Ground fighting',
    acledEventType: 'Battles',
    acledSubEventType: 'Armed clash',
  },
  explosive: {
    label: 'Mine or planted bomb',
    acledEventType: 'Explosions/Remote violence',
    acledSubEventType: 'Remote explosive/landmine/IED',
  },
  attack: {
    label: 'Other attack',
    acledEventType: 'Violence against civilians',
    acledSubEventType: 'Attack',
  },
} as const satisfies Record<string, { label: string; acledEventType: string; acledSubEventType: string }>

export type Kind = keyof typeof KINDS

/** All of them, in the order in which they are listed. */
export const KIND_NAMES = Object.keys(KINDS) as [Kind, ...Kind[]]
