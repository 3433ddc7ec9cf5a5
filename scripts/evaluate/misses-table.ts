import { type Miss, ROOMS, type Room } from './miss'

/** Counts of what was got wrong by room and reason, each with its first examples: where to start mending. */
export function missesTable(misses: Record<string, readonly Miss[]>, only: Room | null, limit: number): string {
  return ROOMS.filter((room) => !only || room === only)
    .flatMap((room) => {
      const rows = Object.entries(misses).flatMap(([texts, list]) =>
        list.filter((miss) => miss.room === room).map((miss) => ({ ...miss, texts })),
      )
      const reasons = grouped(rows, ({ reason }) => reason)
      const told = [...reasons]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([reason, list]) => `  ${reason}: ${counts(list)}\n${examples(list, limit)}`)
      return rows.length === 0 ? [] : [`${room}: ${rows.length}\n${told.join('\n')}`]
    })
    .join('\n\n')
}

function counts(list: readonly { texts: string }[]): string {
  const each = [...grouped(list, ({ texts }) => texts)].map(([texts, { length }]) => `${texts} ${length}`)
  return `${list.length} (${each.join(', ')})`
}

function examples(list: readonly (Miss & { texts: string })[], limit: number): string {
  const shown = list.slice(0, limit).map(({ texts, id, what }) => `      ${texts}/${id} ${what}`)
  const left = list.length - shown.length
  return [...shown, ...(left > 0 && limit > 0 ? [`      … and ${left} more`] : [])].join('\n')
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
