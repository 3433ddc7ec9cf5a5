import type { City } from './geonames'

/**
 * The alternates worth keeping: Latin and Cyrillic, without the machine-made ones ("orstu"), codes ("KBP", "UAIEV"),
 * and anything with digits, commas or brackets. For a small town outside the countries kept whole, Cyrillic ones
 * are left out too.
 */
export function keptAlternates(city: City, whole: boolean): string[] {
  const cyrillicToo = whole || city.population >= 100_000
  return city.alternates.filter(
    (name) =>
      name.length > 2 &&
      /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\s'’ʼ`ʹ\-.]+$/u.test(name) &&
      /\p{Lu}/u.test(name) &&
      !/^[A-Z]{3,5}$/.test(name) &&
      (cyrillicToo || !/\p{Script=Cyrillic}/u.test(name)),
  )
}
