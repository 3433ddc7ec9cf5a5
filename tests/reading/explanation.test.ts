import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FEATURES_IN_WORDS, type PlaceExplanation, placeExplanationSchema } from '@/lib/domain/explanation'
import { ROLE_MEANINGS } from '@/lib/extract/roles/meanings.table'
import { FEATURES } from '@/lib/geocode/resolve/features.table'
import { RECOGNISED } from '@/lib/geocode/resolve/recognised.table'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()

function mentionOf(text: string, name: string) {
  const { places } = readDocument({ id: 'a', text, publishedAt: '2025-07-20', explain: true }, gazetteer)
  const mention = places.find((one) => one.text === name)
  if (!mention?.explanation) throw new Error(`${name} is not explained`)
  const explanation: PlaceExplanation = placeExplanationSchema.parse(mention.explanation)
  return { mention, explanation }
}

describe('An explanation', () => {
  it('names the winner, the rules in words, and why each of the others lost', () => {
    const { mention, explanation } = mentionOf('A fire broke out in Tripoli, Lebanon, after a drone attack.', 'Tripoli')
    expect(explanation).toMatchObject({
      recognised: { rule: 'name', meaning: 'the gazetteer knows the name' },
      winner: 0,
      placed: { rule: 'place:best' },
      role: { rule: mention.rule, meaning: 'its clause says that something happened' },
    })
    const [winner, second] = explanation.candidates
    expect(winner).toMatchObject({ place: mention.place, certainty: mention.certainty, lost: null })
    expect(winner?.features.parent).toBe(2.5)
    expect(second?.place.country).toBe('LY')
    expect(second?.lost).toMatch(
      /^Tripoli \(LB\) leads by \d\.\d points: the words after the name say that it lies there \(\+2\.5\)/,
    )
  })

  it.each([
    ['Strikes hit Springfield and Paris on Monday.', 'Springfield'],
    ['Strikes hit Springfield and Paris on Monday.', 'Paris'],
    ['A Russian drone hit Odesa, injuring two people.', 'Odesa'],
  ])('has features that add up to the score and certainties that add up to one: %s %s', (text, name) => {
    const { explanation } = mentionOf(text, name)
    for (const { score, features } of explanation.candidates)
      expect(Object.values(features).reduce((sum, points) => sum + points, 0)).toBeCloseTo(score, 1)
    const listed = explanation.candidates.reduce((sum, { certainty }) => sum + certainty, explanation.none.certainty)
    if (explanation.more === 0) expect(listed).toBeCloseTo(1, 1)
    expect(listed).toBeLessThanOrEqual(1.01)
  })

  it('lists a few of many namesakes, and says how many more there are', () => {
    const { explanation } = mentionOf('A fire broke out in Springfield on Monday.', 'Springfield')
    expect(explanation.candidates).toHaveLength(5)
    expect(explanation.more).toBeGreaterThan(5)
    const scores = explanation.candidates.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('says that the words ask for another kind of place', () => {
    const { explanation } = mentionOf('Drones hit the Kharkiv region of Ukraine.', 'Kharkiv region')
    expect(explanation.recognised.rule).toBe('name:region-word')
    expect(explanation.candidates.map(({ lost }) => lost)).toContain('The words ask for a region, and this is a town.')
  })

  it('has no winner where none of these is likelier', () => {
    const text = 'Ukraine and Russia spoke. Mallorytown was named too.'
    const { places } = readDocument({ id: 'a', text, explain: true, spans: [[26, 37]] }, gazetteer)
    const explanation = places[0]?.explanation
    expect(places[0]).toMatchObject({ text: 'Mallorytown', place: null, certainty: null })
    expect(explanation?.winner).toBeNull()
    expect(explanation?.placed.rule).toMatch(/place:(?:none|unknown)/)
  })

  it('tells of the one sense that a name has in a text', () => {
    const text = 'A strike hit Tripoli, Lebanon. Hours later a second strike hit Tripoli again.'
    const { places } = readDocument({ id: 'a', text, explain: true }, gazetteer)
    const explanation = places.findLast((mention) => mention.text === 'Tripoli')?.explanation
    expect(explanation).toMatchObject({ placed: { rule: 'place:one-sense' }, winner: 0 })
    expect(explanation?.candidates[0]?.place.country).toBe('LB')
    expect(explanation?.candidates[1]?.lost).toBe(
      'It scores higher here, but Tripoli (LB) is surer from the rest of the text.',
    )
  })

  it('is left out after the first thousand mentions of a long text', () => {
    const text = 'A drone hit Odesa and Kharkiv. '.repeat(2000)
    const { places } = readDocument({ id: 'a', text, explain: true }, gazetteer)
    expect(places).toHaveLength(4000)
    expect(places.filter(({ explanation }) => explanation)).toHaveLength(1000)
    expect(places[999]?.explanation).toBeDefined()
  })

  it('is made only when it is asked for, and changes nothing that is read', () => {
    const text = 'A Russian drone hit Odesa, injuring two people. Talks were held in Paris.'
    const plain = readDocument({ id: 'a', text }, gazetteer)
    const told = readDocument({ id: 'a', text, explain: true }, gazetteer)
    expect(plain.places.every((mention) => !('explanation' in mention))).toBe(true)
    const stripped = told.places.map(({ explanation: _, ...mention }) => mention)
    expect({ ...told, places: stripped }).toEqual(plain)
  })
})

const ROOT = path.resolve(import.meta.dirname, '../..')

/** All that the pattern's first group finds in a room's source. */
function foundIn(room: string, pattern: RegExp): string[] {
  const files = readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
  const source = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(ROOT, room, file), 'utf8'))
  return [...new Set(source.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found ?? '')))]
}

describe('What a rule means in words', () => {
  it('is said for every rule that gives a role', () => {
    const rules = [
      ...foundIn('lib/extract', /\b(?:context|actor|siteOf)\('([a-z-]+)'/g),
      ...foundIn('lib/extract', /'role:([a-z-]+)'/g),
    ]
    expect(rules.length).toBeGreaterThan(20)
    // Wanting here: a line in lib/extract/roles/meanings.table.ts
    expect(rules.filter((rule) => !(ROLE_MEANINGS as Readonly<Record<string, string>>)[`role:${rule}`])).toEqual([])
  })

  it('is said for every rule that recognises a name', () => {
    const rules = [...foundIn('lib/geocode', /'(name:[a-z-]+)'/g), ...foundIn('lib/geocode', /rule: '([a-z:-]+)'/g)]
    expect(rules.length).toBeGreaterThan(10)
    // Wanting here: a line in lib/geocode/resolve/recognised.table.ts
    expect(rules.filter((rule) => !(RECOGNISED as Readonly<Record<string, string>>)[rule])).toEqual([])
  })

  it('is said for every feature', () => {
    expect(FEATURES.map(({ name }) => name).sort()).toEqual(Object.keys(FEATURES_IN_WORDS).sort())
  })
})
