/** What kinds of event are called; the API has names of its own, in English. */
export const kinds = {
  air_strike: 'Air or drone strike',
  missile_strike: 'Missile strike or shelling',
  interception: 'Interception',
  ground_fighting: 'Ground fighting',
  explosive: 'Mine or planted bomb',
  attack: 'Other attack',
} as const
