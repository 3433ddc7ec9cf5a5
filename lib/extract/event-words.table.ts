import type { Kind } from '@/lib/domain/kinds'
import { anyOf, wholeWords } from '@/lib/text/word-pattern'

/** Words that say something happened: the act itself, or its consequence. */
export interface EventWords {
  kind: Kind | 'strike' | 'consequence'
  pattern: RegExp
}

/**
 * In order of preference: the first kind that matches a clause is its kind. `strike` takes its kind from the
 * weapons named.
 */
export const EVENT_WORDS: readonly EventWords[] = [
  {
    kind: 'ground_fighting',
    pattern: wholeWords`
      clash(?:es|ed)?, ground (?:assaults?|fighting|battles?), heavy fighting, fierce fighting, firefights?,
      gun ?battles?, storm(?:ed|ing), incursion, offensive, counter-?offensive, assault operations?,
      advanc(?:ed|ing) (?:in|on|near|towards?),
      (?:captur|seiz|recaptur|liberat|retak)(?:ed|ing) (?:the )?(?:village|town|city|settlement),
      (?:kick|driv|push|forc|oust|expel)\w* (?:out )?\w* ?(?:troops|forces)(?: out)?, encircl(?:ed|ing),
      street fighting, fighting (?:broke out|raged|erupted|continued|went on|was reported),
      ambush(?:ed|es)?, recaptur(?:ed|es|ing), retook, overran, overrun
    `,
  },
  {
    kind: 'explosive',
    pattern: wholeWords`
      land ?mines?, mine (?:blast|explosion), (?:car|truck|lorry|roadside|parcel|letter) bombs?, IED,
      improvised explosive, planted (?:a )?bomb, (?:bomb|explosives?|device) (?:\w+ )?(?:hidden|planted|placed|concealed|buried) (?:in|under|on|beneath),
      booby[- ]trap\w*, unexploded,
      mines? (?:killed|injured|wounded|exploded|detonated|blew),
      (?:hit|struck|drove over|ran over|stepped on) (?:a|an) (?:[\w-]+ )?mine
    `,
  },
  {
    kind: 'strike',
    pattern: wholeWords`
      attack(?:s|ed|ing)?, strikes?, struck, striking, hits?, hitting, shell(?:s|ed|ing),
      bomb(?:s|ed|ing|ings|ard\w*), raids?, barrages?, salvos?, air ?strikes?, pound(?:s|ed|ing),
      target(?:s|ed|ing), (?:the|a|main|key) targets? of, assault(?:s|ed)?, bombardments?,
      launch(?:es|ed|ing)? (?:[\w-]+ ){0,6}(?:drones?|missiles?|rockets?|attacks?|strikes?),
      fir(?:ed|es|ing) (?:[\w-]+ ){0,6}(?:drones?|missiles?|rockets?),
      (?:launch|fir)(?:ed|es|ing) (?:it|them|one), double[- ]tap(?:s|ped|ping)?,
      (?:drones?|missiles?|uavs?) (?:\w+ ){0,3}(?:fl(?:ew|own|y|ies|ying)|head(?:ed|ing)) (?:to|towards?|for|at),
      (?:drones?|missiles?|uavs?|rockets?) (?:\w+ ){0,3}(?:came|flew) in,
      dropp(?:ed|ing) (?:[\w-]+ ){0,4}(?:bombs?|explosives?|munitions?|grenades?|shells?|load),
      (?:drones?|missiles?|rockets?) (?:were |was )?${anyOf`
        launched, fired, sent, used, aimed, directed, slammed, crashed, came down, fell
      `}
    `,
  },
  {
    kind: 'interception',
    pattern: wholeWords`
      shot (?:\w+ ){0,3}down, shoot(?:ing)? down, down(?:ed|ing), intercept(?:s|ed|ing|ions?)?,
      (?:drones?|missiles?|uavs?) (?:\w+ ){0,2}(?:destroyed|neutrali[sz]ed|repelled|suppressed|eliminated|sunk),
      jamm(?:ed|ing), (?:destroyed|neutrali[sz]ed|repelled|eliminated) (?:\w+ ){0,4}(?:drones?|missiles?|uavs?),
      (?:brought|took|taken|bringing) (?:\w+ ){0,3}down, drones were sunk,
      air defen[cs]es? (?:was |were )?(?:working|active|repelling)
    `,
  },
  {
    kind: 'consequence',
    pattern: wholeWords`
      explosions?, blasts?, fires? (?:broke|broken|break|erupted|started|raged|burned|near|at|in),
      (?:caught|catch(?:es)?|on|set|started a|reported a) (?:\w+ ){0,3}(?:fire|ablaze), burned, burnt, ablaze,
      debris, fragments, damag(?:e|ed|es|ing), destroy(?:s|ed|ing)?, kill(?:s|ed|ing)?, injur(?:e|ed|es|ing|ies),
      wound(?:ed|ing|s)?, dead, died, deaths?, casualties, hurt, unhurt, without (?:power|electricity|casualties|heat|light), no (?:power|electricity),
      (?:cut|cuts) off, plunged into darkness,
      (?:lost|cut|cuts|cutting) (?:\w+ ){0,2}(?:power|electricity), blackouts?, outages?, rubble, victims?,
      arriv(?:al|als), under attack,
      (?:under|came under) (?:\w+ ){0,2}(?:fire|shelling|bombardment), opened fire, gunfire,
      (?:drones?|missiles?|bombs?|shells?|rockets?|projectiles?|one|two|three|another|others|some|them|it) (?:\w+ ){0,2}${anyOf`
        fell, landed, came down, reached, slammed into
      `}, suffered, affected, worst hit, impacts?, consequences, blew up, blown up,
      explod(?:es?|ed|ing), tore through, flatten(?:ed|ing), collaps(?:ed|ing), demolish(?:ed|ing), craters?,
      death toll, wreck(?:ed|age), crash(?:ed|ing), ruins, taken to (?:a )?hospital, hospitali[sz]ed
    `,
  },
]

/** Words that take the event out of the present: talk of war, plans, law, fear. */
export const TALK = wholeWords`
  ceasefire, cease-fire, truce, peace (?:talks|deal|plan), negotiat\w+, talks, summit, sanctions, would, could,
  might, if, may have to, threat(?:s|en\w*)?, warn(?:ed|s|ing)?, plans? to, prepar(?:es?|ed|ing|ations?),
  aims? to, vow\w*, urge\w*, call(?:ed|s) (?:for|on), refus\w+, criticised, criticized, condemn\w*, accus\w+,
  denounc\w+, risk(?:ed|s|ing)?, propos\w+, demand\w*
`

/** Weapons without a family, by the kind of strike they make. */
export const AIR_WEAPONS = wholeWords`drones?, uavs?, quadcopters?, air ?strikes?, bombs`
/** What carries weapons: it decides only where no weapon is named. */
export const AIRCRAFT = wholeWords`warplanes?, aircraft, jets?, helicopters?, bombers?, planes?`
export const MISSILE_WEAPONS = wholeWords`
  missiles?, rockets?, shell(?:s|ed|ing), projectiles?, bombardment
`

/** Armed groups that are actors by name, with the words that mean them. */
export const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['Houthis', /\b(?:Houthis?|Ansar ?[Aa]llah)\b/g],
  ['Hezbollah', /\b(?:Hezbollah|Hizbullah|Hizballah)\b/g],
  ['Hamas', /\b(?:Hamas|(?:al-|Al-)?Qassam Brigades)\b/g],
  ['Palestinian Islamic Jihad', /\b(?:Islamic Jihad|(?:al-|Al-)Quds Brigades)\b/g],
  ['Rapid Support Forces', /\b(?:RSF|Rapid Support Forces|Janjaweed)\b/g],
  ['Myanmar military', /\b(?:junta|Tatmadaw|Myanmar(?:'s|’s)? (?:military|army|air force))\b/g],
  ['Arakan Army', /\bArakan Army\b/g],
  ['Islamic State', /\b(?:Islamic State|ISIS|ISIL|Daesh|ISWAP)\b/g],
  ['Al-Shabaab', /\b[Aa]l[- ]Shabaab\b/g],
  ['Boko Haram', /\bBoko Haram\b/g],
  ['JNIM', /\b(?:JNIM|Jama['’]at Nusrat al-Islam)\b/g],
  ['M23', /\bM23\b/g],
  ['Allied Democratic Forces', /\b(?:ADF|Allied Democratic Forces)\b/g],
  ['Pakistani Taliban', /\b(?:TTP|Pakistani Taliban|Tehrik-e-Taliban)\b/g],
  ['Taliban', /\b(?<!Pakistani )Taliban\b/g],
  ['Baloch Liberation Army', /\b(?:BLA|Baloch(?:istan)? Liberation Army)\b/g],
  ['Syrian Democratic Forces', /\b(?:SDF|Syrian Democratic Forces)\b/g],
  ['PKK', /\b(?:PKK|Kurdistan Workers['’] Party)\b/g],
  ['Kataib Hezbollah', /\bKata['’]?ib Hezbollah\b/g],
  ['Wagner Group', /\bWagner(?: Group)?\b/g],
  ['ELN', /\bELN\b/g],
]
