import { existsSync } from 'node:fs'
import path from 'node:path'
import { reliability } from '@/lib/geocode/reliability'
import { certaintyOf, terms } from '@/lib/geocode/resolve/certainty'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { type LabelledPlace, labelledPlaces } from './calibrate/labelled-places'
import { fitLogistic, type Observation, probability } from './calibrate/logistic'

// Fits the weights of lib/geocode/resolve/certainty.table.ts on two labelled corpora, which count alike. First each
// corpus is judged by what the other one teaches; then both teach together. Nothing is written: the weights are printed.
const FOLDER = path.resolve(import.meta.dirname, '../../shared/data/corpora')
const CORPORA = ['lgl', 'geowebnews']
const files = CORPORA.map((name) => path.join(FOLDER, `${name}.jsonl`))
const absent = files.filter((file) => !existsSync(file))
if (absent.length) {
  console.error(`Nothing to calibrate on: the labelled corpora are not beside the project (${absent.join(', ')}).`)
  process.exit(1)
}

const gazetteer = loadGazetteer()
const corpora = files.map((file, i) => ({ name: CORPORA[i], places: labelledPlaces(file, gazetteer) }))

for (const { name, places } of corpora) {
  const others = corpora.filter((other) => other.name !== name)
  const weights = fitLogistic(others.flatMap((other) => observations(other.places)))
  report(`${name}, judged by what ${others.map((other) => other.name).join(' and ')} teaches`, places, (place) =>
    probability(weights, terms(place.evidence)),
  )
}
const weights = fitLogistic(corpora.flatMap(({ places }) => observations(places)))
for (const { name, places } of corpora)
  report(`${name}, as the table of constants says now`, places, ({ evidence }) => certaintyOf(evidence))
const names = ['intercept', 'odds', 'wide', 'support']
console.log(`Fitted on both: ${names.map((name, i) => `${name} ${(weights[i] ?? 0).toFixed(2)}`).join(', ')}`)

/** A corpus counts as one, however many places it has. */
function observations(places: readonly LabelledPlace[]): Observation[] {
  return places.map(({ evidence, right }) => ({ terms: terms(evidence), weight: 1000 / places.length, right }))
}

function report(title: string, places: readonly LabelledPlace[], certainty: (place: LabelledPlace) => number): void {
  const { bands, error } = reliability(places.map((place) => ({ certainty: certainty(place), right: place.right })))
  console.log(`${title}: ${places.length} places, expected calibration error ${error.toFixed(3)}`)
  console.log('  certainty     places  mean   right')
  for (const { from, to, count, certainty: mean, right } of bands) {
    const band = `${from.toFixed(1)} to ${to.toFixed(1)}`
    console.log(`  ${band}    ${String(count).padStart(6)}  ${mean.toFixed(2)}   ${right.toFixed(2)}`)
  }
  console.log()
}
