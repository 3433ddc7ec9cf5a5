import type {
  EventDetail,
  EventFilter,
  EventPage,
  EventQuery,
  PlaceCount,
  StatsBucket,
  StatsInterval,
} from '@/lib/domain/query'
import type { SourceSummary, StoredArticle, StoreHealth } from '@/lib/domain/stored'

/** Everything that is kept. One object per process; all methods may be called at once. */
export interface Store {
  readonly kind: 'pglite' | 'postgres'
  searchEvents(query: EventQuery): Promise<EventPage>
  findEvent(id: string): Promise<EventDetail | null>
  searchPlaces(filter: EventFilter & { limit: number }): Promise<{ places: PlaceCount[]; numberMatched: number }>
  eventStats(filter: EventFilter, interval: StatsInterval): Promise<StatsBucket[]>
  health(): Promise<StoreHealth>
  listSources(): Promise<SourceSummary[]>
  findArticle(id: string): Promise<StoredArticle | null>
  /** True when a token with this SHA-256 (hex) is known. */
  hasToken(hash: string): Promise<boolean>
  /** True when any token is known. */
  hasAnyToken(): Promise<boolean>
  keepToken(hash: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the store and brings its tables up to date. `databaseUrl` (else `DATABASE_URL`) names a
 * Postgres server; without one, an embedded Postgres lives in `dataDir` (else `GROUNDTRACE_DATA_DIR`,
 * else `.groundtrace`), which one process at a time may hold.
 */
export async function openStore(_options: { databaseUrl?: string; dataDir?: string } = {}): Promise<Store> {
  throw new Error('The store is not built yet')
}
