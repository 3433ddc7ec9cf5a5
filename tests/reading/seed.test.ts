import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { reconcileReadings } from '@/lib/services/reconcile-readings'
import { loadGazetteer } from '@/lib/sources/gazetteer'

// A real article of 17 March 2025 whose names a machine has garbled; it lies beside the project, not in it.
const FILE = path.resolve(import.meta.dirname, '../../../shared/data/seed-article.txt')
const present = existsSync(FILE)
if (!present)
  console.log(`left out: the garbled article of 17 March 2025, since ${path.basename(FILE)} is not beside the project`)

describe.runIf(present)('The garbled article of 17 March 2025', () => {
  const document = { id: 'seed', text: present ? readFileSync(FILE, 'utf8') : '', publishedAt: '2025-03-17' }
  const reading = readDocument(document, loadGazetteer())
  const { places, figures, claims } = reading
  const nameOf = (index: number | null) => (index === null ? null : (places[index]?.place?.name ?? null))

  it('finds where something happened, and nowhere else', () => {
    const sites = new Set(places.flatMap(({ role, place }) => (role === 'site' && place ? [place.name] : [])))
    expect([...sites].sort()).toEqual([
      'Astrakhan Oblast',
      'Kursk Oblast',
      'Odesa Oblast',
      'Southern Russia',
      'Southern Ukraine',
      'Ukraine',
    ])
  })

  it('keeps what is only spoken of as that', () => {
    const context = places.filter(({ role }) => role === 'context').map(({ place }) => place?.name)
    expect(context).toEqual(
      expect.arrayContaining(['Zaporizhzhia Nuclear Power Plant', 'Zaporizhzhia Oblast', 'Crimea', 'Paris', 'Moscow']),
    )
    const plant = places.find(
      ({ place }) => place?.precision === 'facility' && place.name.startsWith('Zaporizhzhia'),
    )?.place
    expect(plant).toMatchObject({ country: 'UA', admin1: 'UA-23' })
    expect(plant?.lng).toBeCloseTo(34.59, 1)
    expect(plant?.lat).toBeCloseTo(47.51, 1)
  })

  it('says who did what to whom', () => {
    const told = claims.map(({ kind, actor, place }) => `${kind} by ${actor} at ${nameOf(place)}`)
    expect(told).toEqual(
      expect.arrayContaining([
        'air_strike by UA at Astrakhan Oblast',
        'air_strike by RU at Odesa Oblast',
        'air_strike by RU at Ukraine',
      ]),
    )
    expect(claims.find(({ place }) => nameOf(place) === 'Kursk Oblast')?.kind).toBe('ground_fighting')
  })

  it('gives each number its claimant and its place', () => {
    const told = figures.map(({ measure, of, low, qualifier, status, claimant, place }) => [
      measure,
      of,
      low,
      qualifier,
      status,
      claimant,
      nameOf(place),
    ])
    expect(told).toEqual([
      ['launched', 'drone', 200, 'nearly', 'superseded', 'local authorities', 'Ukraine'],
      ['injured', null, 1, 'exact', 'current', 'Astrakan Governor Igor Babshkin', 'Astrakhan Oblast'],
      ['launched', 'drone', 174, 'exact', 'current', "Ukraine's air force", 'Ukraine'],
      ['intercepted', 'drone', 90, 'exact', 'current', "Ukraine's air force", 'Ukraine'],
      ['without_power', null, 500, 'about', 'current', 'Gov. Oleg Kiper', 'Odesa Oblast'],
      ['injured', null, 1, 'exact', 'current', 'Gov. Oleg Kiper', 'Odesa Oblast'],
    ])
  })

  it('keeps the two counts of the barrage apart, and what was shot down with its own', () => {
    const barrage = claims.filter(({ place }) => nameOf(place) === 'Ukraine')
    expect(barrage.map(({ figures: own }) => own.map((at) => `${figures[at]?.measure} ${figures[at]?.low}`))).toEqual([
      ['launched 200'],
      ['launched 174', 'intercepted 90'],
    ])
  })

  it('puts the strikes into the night of 16 to 17 March', () => {
    const strikes = claims.filter(({ kind }) => kind === 'air_strike')
    for (const { windowStart, windowEnd, windowPrecision } of strikes)
      expect([windowStart, windowEnd, windowPrecision]).toEqual([
        '2025-03-16T16:00:00.000Z',
        '2025-03-17T07:00:00.000Z',
        'night',
      ])
  })

  it('reconciles the two counts of the barrage into one event', () => {
    const barrage = reconcileReadings([{ document, reading }]).filter(({ place }) => place?.precision === 'country')
    expect(barrage).toMatchObject([{ kind: 'air_strike', disputed: false }])
  })
})
