import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { reliability } from '@/lib/geocode/reliability'
import { certaintyOf } from '@/lib/geocode/resolve/certainty'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { labelledPlaces } from '@/scripts/calibrate/labelled-places'
import { fitLogistic, probability } from '@/scripts/calibrate/logistic'

const gazetteer = loadGazetteer()

function certaintyIn(text: string, name: string): number | null | undefined {
  return readDocument({ id: 'a', text }, gazetteer).places.find((mention) => mention.text === name)?.certainty
}

describe('Certainty', () => {
  it('is near 1 for a place without a rival, and low among namesakes', () => {
    expect(certaintyIn('A drone hit Kharkiv, in the east of Ukraine.', 'Kharkiv')).toBeGreaterThan(0.9)
    expect(certaintyIn('A fire broke out in Springfield on Monday.', 'Springfield')).toBeLessThan(0.6)
  })

  it('rises when the text says where the place lies', () => {
    const alone = certaintyIn('A fire broke out in Springfield on Monday.', 'Springfield') ?? 1
    expect(certaintyIn('A fire broke out in Springfield, Illinois, on Monday.', 'Springfield')).toBeGreaterThan(alone)
  })

  it('is null where no place is given', () => {
    const { places } = readDocument({ id: 'a', text: 'Xyzzyville burns.', spans: [[0, 10]] }, gazetteer)
    expect(places).toEqual([expect.objectContaining({ place: null, certainty: null })])
  })
})

describe('Reliability', () => {
  it('compares the certainty of each tenth with the share that is right', () => {
    const answers = [
      { certainty: 0.95, right: true },
      { certainty: 0.93, right: true },
      { certainty: 0.7, right: false },
      { certainty: 1, right: false },
    ]
    const { bands, error } = reliability(answers)
    expect(bands.map(({ from, count, right }) => [from, count, Number(right.toFixed(2))])).toEqual([
      [0.7, 1, 0],
      [0.9, 3, 0.67],
    ])
    expect(error).toBeCloseTo((0.7 + 3 * (0.96 - 2 / 3)) / 4)
    expect(reliability([])).toEqual({ bands: [], error: 0 })
  })

  it('is fitted by weights that give back the shares they were fitted on', () => {
    const seen = (term: number, times: number, right: number) =>
      Array.from({ length: times }, (_, i) => ({ terms: [1, term], weight: 1, right: i < right }))
    const weights = fitLogistic([...seen(0, 100, 20), ...seen(1, 100, 90)])
    expect(probability(weights, [1, 0])).toBeCloseTo(0.2, 3)
    expect(probability(weights, [1, 1])).toBeCloseTo(0.9, 3)
  })
})

const CORPORA = ['lgl', 'geowebnews'].map((name) =>
  path.resolve(import.meta.dirname, `../../../shared/data/corpora/${name}.jsonl`),
)
const present = CORPORA.every((file) => existsSync(file))
if (!present)
  console.log('left out: the reliability of certainties, since the labelled corpora are not beside the project')

// A band with fewer places says little.
const ENOUGH = 100

describe.runIf(present)('Certainty on labelled corpora', () => {
  it('is what it says, to a tenth, in every band', { timeout: 120_000 }, () => {
    const places = CORPORA.flatMap((file) => labelledPlaces(file, gazetteer))
    const { bands, error } = reliability(
      places.map(({ evidence, right }) => ({ certainty: certaintyOf(evidence), right })),
    )
    const wellFilled = bands.filter(({ count }) => count >= ENOUGH)
    expect(wellFilled.length).toBeGreaterThan(4)
    for (const { certainty, right } of wellFilled) expect(Math.abs(certainty - right)).toBeLessThan(0.1)
    expect(error).toBeLessThan(0.05)
  })
})
