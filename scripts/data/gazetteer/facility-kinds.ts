import { nameKey } from '@/lib/text/name-key'
import type { Draft } from './draft'

// Kinds of facility that reports name in several ways: any of a line may stand for any other of it.
const ENDINGS: readonly (readonly string[])[] = [
  ['nuclear power plant', 'NPP', 'nuclear plant', 'nuclear power station', 'nuclear station', 'power plant'],
  ['thermal power plant', 'TPP', 'thermal power station', 'thermal plant', 'power plant', 'power station'],
  ['CHP', 'CHPP', 'CHP plant', 'combined heat and power plant', 'heat and power plant', 'thermal power plant'],
  ['power station', 'power plant', 'thermal power plant', 'GRES'],
  ['hydroelectric power plant', 'HPP', 'hydroelectric power station', 'hydropower plant', 'hydroelectric plant', 'dam'],
  ['hydroelectric station', 'HPP', 'hydroelectric power plant', 'hydropower plant', 'dam'],
  ['refinery', 'oil refinery'],
  ['gas processing plant', 'gas plant', 'GPP'],
  ['oil depot', 'fuel depot', 'oil storage facility'],
  ['oil terminal', 'oil export terminal', 'terminal'],
  ['pumping station', 'oil pumping station'],
  ['air base', 'airbase', 'airfield', 'military airfield', 'aerodrome'],
  ['airfield', 'air base', 'airbase', 'military airfield', 'aerodrome'],
  ['airport', 'international airport'],
  ['АЕС', 'атомна електростанція', 'атомна станція'],
  ['АЭС', 'атомная электростанция', 'атомная станция'],
  ['ТЕС', 'теплова електростанція', 'теплоелектростанція'],
  ['ТЭС', 'тепловая электростанция', 'теплоэлектростанция'],
  ['ТЕЦ', 'теплоелектроцентраль'],
  ['ТЭЦ', 'теплоэлектроцентраль'],
  ['ГЕС', 'гідроелектростанція'],
  ['ГЭС', 'гидроэлектростанция'],
  ['НПЗ', 'нафтопереробний завод', 'нефтеперерабатывающий завод'],
  ['ГПЗ', 'газопереробний завод', 'газоперерабатывающий завод'],
]
const BEGINNINGS: readonly (readonly string[])[] = [
  ['аеродром', 'авіабаза', 'військовий аеродром'],
  ['аэродром', 'авиабаза', 'военный аэродром'],
]

/** The same facilities with their kinds named in every usual way, where that leaves no doubt which is meant. */
export function withKinds(places: readonly Draft[]): Draft[] {
  const facilities = places.filter((place) => place.precision === 'facility')
  const made = new Map(facilities.map((place) => [place, namesOf(place).flatMap(otherKinds)]))
  const owners = new Map<string, Set<Draft>>()
  for (const place of facilities) {
    for (const name of [...namesOf(place), ...(made.get(place) ?? [])]) {
      const key = `${place.country} ${nameKey(name)}`
      owners.set(key, (owners.get(key) ?? new Set()).add(place))
    }
  }
  return places.map((place) => {
    const own = made.get(place)?.filter((name) => owners.get(`${place.country} ${nameKey(name)}`)?.size === 1)
    return own ? { ...place, spellings: [...(place.spellings ?? []), ...new Set(own)] } : place
  })
}

const namesOf = (place: Draft) => [place.name, ...(place.alternates ?? [])]

function otherKinds(name: string): string[] {
  const lower = name.toLowerCase()
  const port = /^port of (.+)$/i.exec(name)?.[1]
  if (port) return ['port', 'seaport', 'sea port', 'harbour', 'harbor'].map((kind) => `${port} ${kind}`)
  const ends = ENDINGS.filter(([kind]) => kind && lower.endsWith(` ${kind.toLowerCase()}`))
  const begins = BEGINNINGS.filter(([kind]) => kind && lower.startsWith(`${kind.toLowerCase()} `))
  return [
    ...ends.flatMap(([kind = '', ...others]) => others.map((other) => name.slice(0, -kind.length) + other)),
    ...begins.flatMap(([kind = '', ...others]) => others.map((other) => other + name.slice(kind.length))),
  ]
}
