/** Numbers and who gives them. `amount` is the number in words, `count` decides the form of what is counted. */
export const figures = {
  amount: {
    exact: '{amount}',
    about: 'about {amount}',
    at_least: 'at least {amount}',
    over: 'over {amount}',
    at_most: 'at most {amount}',
    nearly: 'nearly {amount}',
  },
  nobody: 'claimant not named',
  heading: {
    killed: 'Killed',
    injured: 'Injured',
    missing: 'Missing',
    launched:
      '{of, select, drone {Drones launched} missile {Missiles launched} bomb {Bombs launched} boat {Boats launched} other {Launched}}',
    intercepted:
      '{of, select, drone {Drones shot down} missile {Missiles shot down} bomb {Bombs shot down} boat {Boats shot down} other {Shot down}}',
    suppressed:
      '{of, select, drone {Drones lost or jammed} missile {Missiles lost or jammed} bomb {Bombs lost or jammed} boat {Boats lost or jammed} other {Lost or jammed}}',
    hit: '{of, select, drone {Drones hit} missile {Missiles hit} bomb {Bombs hit} boat {Boats hit} other {Hit}}',
    without_power: 'Without power',
    evacuated: 'Evacuated',
    damaged: 'Damaged',
  },
  counted: {
    drone: '{count, plural, one {{amount} drone} other {{amount} drones}}',
    missile: '{count, plural, one {{amount} missile} other {{amount} missiles}}',
    bomb: '{count, plural, one {{amount} bomb} other {{amount} bombs}}',
    boat: '{count, plural, one {{amount} boat} other {{amount} boats}}',
  },
  said: {
    killed: '{count, plural, one {{amount} killed} other {{amount} killed}}',
    injured: '{count, plural, one {{amount} injured} other {{amount} injured}}',
    missing: '{count, plural, one {{amount} missing} other {{amount} missing}}',
    launched: {
      drone: '{count, plural, one {{amount} drone launched} other {{amount} drones launched}}',
      missile: '{count, plural, one {{amount} missile launched} other {{amount} missiles launched}}',
      bomb: '{count, plural, one {{amount} bomb launched} other {{amount} bombs launched}}',
      boat: '{count, plural, one {{amount} boat launched} other {{amount} boats launched}}',
      any: '{count, plural, one {{amount} launched} other {{amount} launched}}',
    },
    intercepted: {
      drone: '{count, plural, one {{amount} drone shot down} other {{amount} drones shot down}}',
      missile: '{count, plural, one {{amount} missile shot down} other {{amount} missiles shot down}}',
      bomb: '{count, plural, one {{amount} bomb shot down} other {{amount} bombs shot down}}',
      boat: '{count, plural, one {{amount} boat shot down} other {{amount} boats shot down}}',
      any: '{count, plural, one {{amount} shot down} other {{amount} shot down}}',
    },
    suppressed: {
      drone: '{count, plural, one {{amount} drone lost or jammed} other {{amount} drones lost or jammed}}',
      missile: '{count, plural, one {{amount} missile lost or jammed} other {{amount} missiles lost or jammed}}',
      bomb: '{count, plural, one {{amount} bomb lost or jammed} other {{amount} bombs lost or jammed}}',
      boat: '{count, plural, one {{amount} boat lost or jammed} other {{amount} boats lost or jammed}}',
      any: '{count, plural, one {{amount} lost or jammed} other {{amount} lost or jammed}}',
    },
    hit: {
      drone: '{count, plural, one {{amount} drone hit} other {{amount} drones hit}}',
      missile: '{count, plural, one {{amount} missile hit} other {{amount} missiles hit}}',
      bomb: '{count, plural, one {{amount} bomb hit} other {{amount} bombs hit}}',
      boat: '{count, plural, one {{amount} boat hit} other {{amount} boats hit}}',
      any: '{count, plural, one {{amount} hit} other {{amount} hit}}',
    },
    without_power: '{count, plural, one {{amount} without power} other {{amount} without power}}',
    evacuated: '{count, plural, one {{amount} evacuated} other {{amount} evacuated}}',
    damaged: '{count, plural, one {{amount} damaged} other {{amount} damaged}}',
  },
  range: '{low}–{high} (best {best})',
  becomes: '{measure}: {from} → {to}',
  begins: '{measure}: {to}',
  ends: '{measure}: {from} → no longer claimed',
} as const
