import type { SourcedEvent } from '@/lib/domain/snapshot'

/** What an export says of itself. */
export interface ExportHead {
  /** Version of the data, the same for all events in it. */
  version: number
  /** How many events it holds. */
  matched: number
  /** The filter's parameters as they were given. */
  filter: Readonly<Record<string, string>>
  /** When it was asked for, ISO 8601. */
  timeStamp: string
  /** Where it came from, to be cited. */
  citation: string
}

/** A format that is written as the events come: what stands before them, the events, what stands after them. */
export interface ExportFormat {
  mediaType: string
  /** Whether it names the articles behind an event. */
  sources: boolean
  /** Whether it can only hold events that have a point. */
  pointsOnly: boolean
  head(about: ExportHead): string | Uint8Array
  /** `before` events were written already. */
  events(events: readonly SourcedEvent[], before: number): string | Uint8Array
  tail(): string | Uint8Array
}

/** A column of a table with the codes of others, and an event's cell in it. */
export interface TableColumn {
  name: string
  type: 'string' | 'integer' | 'number' | 'date'
  /** Where it comes from; null for a column that is always empty, since nothing that is kept says it. */
  description: string | null
}

export const column = (name: string, type: TableColumn['type'], description: string | null = null): TableColumn => ({
  name,
  type,
  description,
})
