import type { ExpressionSpecification } from 'maplibre-gl'

/** Between its stops a value is interpolated, outside them it stays. */
export type Stops = readonly (readonly [at: number, value: number])[]

/** The value by zoom, as the map library reckons it. */
export function byZoom(...stops: Stops): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification
}

/** The value at one place, as `byZoom` has it there. */
export function valueAt(stops: Stops, at: number): number {
  const next = stops.findIndex(([stop]) => stop > at)
  const [from, to] = [stops.at(next < 0 ? -1 : next - 1), stops[next]]
  if (next <= 0 || !from || !to) return (next === 0 ? to : from)?.[1] ?? Number.NaN
  return from[1] + ((at - from[0]) / (to[0] - from[0])) * (to[1] - from[1])
}
