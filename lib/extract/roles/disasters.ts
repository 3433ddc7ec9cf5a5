import { wholeWords } from '@/lib/text/word-pattern'
import { context, type RoleMention, type RoleSetting } from './setting'

const DISASTER = wholeWords`
  earthquakes?, quakes?, aftershocks?, tremors?, magnitude, floods?, flooding, landslides?, mudslides?, avalanches?,
  hurricanes?, cyclones?, typhoons?, tornado(?:es)?, wildfires?, forest fires?, heatwaves?, volcano(?:es)?, eruptions?,
  tsunamis?, storms?, thunderstorms?, drought, lightning, heavy rains?, overturned, derail\w+, capsiz\w+,
  collided, collisions?, pile-up, monsoon, blizzards?, snowstorms?, mudflows?, cloudbursts?, drown(?:s|ed|ing)?,
  (?:fell|plung\w+|skidded|veered) (?:into|off) (?:a|the) (?:ravine|gorge|river|canal|road|cliff|lake), traffic accident, road accident, car accident, bus accident, gas leak, stampede
`
const VIOLENCE = wholeWords`
  drones?, uavs?, missiles?, rockets?, shell(?:s|ed|ing), artillery, mortars?, bomb(?:s|ed|ing|ings|er|ers)?,
  bombardment, air ?strikes?, warplanes?, attack(?:s|ed|ers?|ing)?, explosions?, blasts?, gunmen, gunfire, militants?,
  troops, soldiers?, army, military, fighters?, rebels?, militias?, war, shot, shooting, air defen[cs]e, raid(?:s|ed)?,
  ambush\w*, invasion, front ?line, terrorists?, insurgents?, sabotage\w*, clashes, strikes? on, munitions?
`

/** An earthquake, a flood or an accident, and no word of violence. */
export function tellsOfDisaster(text: string): boolean {
  // Most news is of violence, and says so early: the other way round both patterns would search all of it.
  return !VIOLENCE.test(text) && DISASTER.test(text)
}

/** "Buildings collapsed in Bursa" after an earthquake: people died there, but no one struck. */
export function disaster({ prepared, sentence, peaceful, toponym }: RoleSetting): RoleMention | null {
  if (toponym.kind === 'demonym') return null
  return peaceful || tellsOfDisaster(prepared.text.slice(sentence.start, sentence.end)) ? context('disaster') : null
}
