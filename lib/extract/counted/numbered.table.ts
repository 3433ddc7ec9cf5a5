import { wordSet } from '@/lib/text/word-set'

/** What has a number for a name: "article 5". */
export const NUMBERED = wordSet(`
  chapter article resolution no number phase group room route highway channel track kilometer km
`)

/** What bears a number by itself, and may also stand before one that counts: "in the house five people died". */
export const NUMBERED_ALONE = wordSet(`
  flat apartment house building block entrance ward floor gate platform pier berth quay reactor unit boiler turbine
  kindergarten lyceum gymnasium clinic polyclinic school hospital mine shaft line bus tram trolleybus train carriage
  wagon car checkpoint post sector zone square hangar runway well warehouse shop pavilion dormitory hostel
  substation plant workshop colony microdistrict quarter lane street avenue morgue cemetery
`)
