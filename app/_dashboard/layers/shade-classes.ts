/** The values of one shade: from the least to the largest that there is. */
export interface ShadeClass {
  shade: number
  from: number
  to: number
  count: number
}

const SHADES = 5

/**
 * Up to five classes with about as many regions in each, equal values always together. Few different values have one
 * each. A single class has the middle shade; fewer than five are spread from the lightest to the darkest.
 */
export function shadeClasses(values: readonly number[]): ShadeClass[] {
  const sorted = values.toSorted((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  const groups: number[][] = []
  if (distinct.length <= SHADES) groups.push(...distinct.map((value) => sorted.filter((one) => one === value)))
  else
    for (const value of distinct) {
      const equal = sorted.filter((one) => one === value)
      const before = sorted.indexOf(value)
      // The middle of the equal ones decides in which fifth they are.
      const fifth = Math.min(SHADES - 1, Math.floor(((before + equal.length / 2) / sorted.length) * SHADES))
      groups[fifth] = [...(groups[fifth] ?? []), ...equal]
    }
  const filled = groups.filter((group) => group !== undefined)
  return filled.map((group, i) => ({
    shade: filled.length === 1 ? 2 : Math.round((i * (SHADES - 1)) / (filled.length - 1)),
    from: group[0] ?? 0,
    to: group.at(-1) ?? 0,
    count: group.length,
  }))
}

/** The shade of a value that the classes were made of. */
export function shadeOf(value: number, classes: readonly ShadeClass[]): number {
  return classes.find(({ to }) => value <= to)?.shade ?? classes.at(-1)?.shade ?? 0
}
