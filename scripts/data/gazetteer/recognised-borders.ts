import type { City, CurrentCity } from './geonames'

/**
 * GeoNames gives two occupied areas to the occupier: settlements in the West Bank and on the Golan Heights are filed
 * under Israel. Here they get the internationally recognised country; Crimea is in Ukraine already.
 */
export function withRecognisedCountry<Place extends City | CurrentCity>(place: Place): Place {
  if (place.country !== 'IL') return place
  if (place.admin1 === 'WE') return { ...place, country: 'PS', admin2: '' }
  const onGolan = place.lng > 35.67 && place.lat > 32.7 && place.lat < 33.35
  return onGolan ? { ...place, country: 'SY', admin1: '03', admin2: '' } : place
}
