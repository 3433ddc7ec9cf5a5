import type { ArchiveIdentity, ArchiveRows, ArchiveSnapshot } from '@/lib/domain/archive'
import type { ChangePage, ChangeWalk } from '@/lib/domain/change'
import type { Event } from '@/lib/domain/event'
import type { EventSketch } from '@/lib/domain/event-sketch'
import type { ClaimFilter, CollectionId, Extent, ItemsPage, ItemsQuery, MentionedPlaceFilter } from '@/lib/domain/items'
import type { Place } from '@/lib/domain/place'
import type {
  EventDetail,
  EventFilter,
  EventPage,
  EventQuery,
  PlaceCount,
  StoredClaim,
  WrittenPage,
} from '@/lib/domain/query'
import type { EventSnapshot, SnapshotOptions, SourcedEvent } from '@/lib/domain/snapshot'
import type { SourceSummary, StoredArticle, StoreHealth } from '@/lib/domain/stored'
import { archiveRows } from './archive-rows'
import { findArticle } from './articles'
import { changesOf } from './changes'
import { claimExtent, claimItems, findClaim } from './claim-items'
import { dataVersion } from './data-version'
import { type Connection, connectEmbedded, connectServer } from './database'
import { eventExtent, eventItems } from './event-items'
import { findEvent } from './find-event'
import { health } from './health'
import { beginImport, finishImport, keepArchiveRows } from './keep-archive'
import { type LastChange, lastArticleChange, lastEventChange } from './last-change'
import { latestChanged } from './latest-changed'
import { applyMigrations } from './migrations'
import { findMentionedPlace, mentionedPlaceExtent, placeItems } from './place-items'
import { allPlaces } from './places'
import { type KnownPlaces, searchEvents, searchWritten } from './search-events'
import { searchPlaces } from './search-places'
import { type ChangedSketches, sketches, sketchesSince } from './sketches'
import { snapshotEvents } from './snapshot-events'
import { listSources } from './sources'
import { type Writer, write } from './writer'

/** Everything that is kept. One object per process; all methods may be called at once. */
export interface Store {
  readonly kind: 'pglite' | 'postgres'
  /** `known` gives places without asking the database; those that it lacks are asked for. */
  searchEvents(query: EventQuery, known?: () => Promise<KnownPlaces>): Promise<Omit<EventPage, 'numberMatched'>>
  /** The same page of events, written. */
  searchWritten(query: EventQuery, known?: () => Promise<KnownPlaces>): Promise<Omit<WrittenPage, 'numberMatched'>>
  findEvent(id: string): Promise<EventDetail | null>
  searchPlaces(filter: EventFilter & { limit: number }): Promise<{ places: PlaceCount[]; numberMatched: number }>
  /** Events, claims and places in orders that do not change while they are paged through. */
  eventItems(query: EventFilter & ItemsQuery): Promise<ItemsPage<Event>>
  claimItems(query: ClaimFilter & ItemsQuery): Promise<ItemsPage<StoredClaim>>
  placeItems(query: MentionedPlaceFilter & ItemsQuery): Promise<ItemsPage<PlaceCount>>
  findClaim(id: string): Promise<StoredClaim | null>
  findMentionedPlace(key: string): Promise<PlaceCount | null>
  extent(collection: CollectionId): Promise<Extent>
  health(): Promise<StoreHealth>
  /** All places that anything refers to, by key. */
  places(): Promise<[string, Place][]>
  /** All living events as they are at one moment, some at a time, latest first. */
  sketches(): AsyncIterable<EventSketch[]>
  /** What has changed since a version, as far as the version that comes with it: events that live, and the ids of those that don't any more. */
  sketchesSince(version: number): Promise<ChangedSketches>
  /** Version of the data: a whole number that grows with every change of an event; 0 before the first. */
  dataVersion(): Promise<number>
  lastEventChange(): Promise<LastChange>
  lastArticleChange(): Promise<LastChange>
  /**
   * All events of the filter as they are now, to be read at leisure.
   * Throws `BusyError` while too many are being read.
   */
  snapshotEvents(filter: EventFilter, options: SnapshotOptions): Promise<EventSnapshot>
  /** The next changes of a walk, at most so many. */
  changes(walk: ChangeWalk, limit: number): Promise<ChangePage>
  /** Events of the filter with their articles, those changed last first. */
  latestChanged(filter: EventFilter, limit: number): Promise<SourcedEvent[]>
  /** All that is kept, as it is now, to be read at leisure. Throws `BusyError` as `snapshotEvents` does. */
  archive(): Promise<ArchiveSnapshot>
  /**
   * Makes an empty store ready for an archive, and returns how many of its rows are there already, or null when all
   * are. Until the import is finished, `write` throws `UnfinishedImportError`. Throws `ArchiveRefusedError` when the
   * store holds anything else.
   */
  beginImport(archive: ArchiveIdentity): Promise<number | null>
  /** Adds the next rows of the archive: all of them, or none and throws `RowsRefusedError`. Words are not checked here. */
  keepArchiveRows(archiveId: string, rows: ArchiveRows): Promise<void>
  /** After the last row. Throws `ArchiveRefusedError` when there are not as many as the archive tells of. */
  finishImport(archive: ArchiveIdentity): Promise<void>
  listSources(): Promise<SourceSummary[]>
  findArticle(id: string): Promise<StoredArticle | null>
  /** Does the work in one transaction: all that it writes is kept, or, when it throws, nothing. One at a time. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>
  /** True when a token with this SHA-256 (hex) is known. */
  hasToken(hash: string): Promise<boolean>
  /** True when any token is known. */
  hasAnyToken(): Promise<boolean>
  keepToken(hash: string): Promise<void>
  /** What was last kept under the key; null when nothing was. */
  setting(key: string): Promise<string | null>
  keepSetting(key: string, value: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the store and brings its tables up to date. `databaseUrl` (else `DATABASE_URL`) names a
 * Postgres server; without one, an embedded Postgres lives in `dataDir` (else `GROUNDTRACE_DATA_DIR`,
 * else `.groundtrace`), which one process at a time may hold.
 */
export async function openStore(options: { databaseUrl?: string; dataDir?: string } = {}): Promise<Store> {
  const url = options.databaseUrl ?? (options.dataDir ? undefined : process.env.DATABASE_URL)
  const connection = url
    ? await connectServer(url)
    : await connectEmbedded(options.dataDir ?? process.env.GROUNDTRACE_DATA_DIR ?? '.groundtrace')
  try {
    await applyMigrations(connection.client, connection.migrations)
  } catch (error) {
    await connection.close()
    throw error
  }
  return storeOn(connection)
}

const EXTENTS = { events: eventExtent, claims: claimExtent, places: mentionedPlaceExtent }

const noneKnown = async () => () => undefined

function storeOn({ kind, client: db, rows, transact, longReads, close }: Connection): Store {
  return {
    kind,
    searchEvents: (query, known = noneKnown) => searchEvents(db, rows, query, known),
    searchWritten: (query, known = noneKnown) => searchWritten(db, rows, query, known),
    findEvent: (id) => findEvent(db, id),
    searchPlaces: (filter) => searchPlaces(db, filter),
    eventItems: (query) => eventItems(db, query),
    claimItems: (query) => claimItems(db, query),
    placeItems: (query) => placeItems(db, query),
    findClaim: (id) => findClaim(db, id),
    findMentionedPlace: (key) => findMentionedPlace(db, key),
    extent: (collection) => EXTENTS[collection](db),
    health: () => health(db, kind),
    places: () => allPlaces(db),
    sketches: () => sketches(longReads),
    sketchesSince: (version) => sketchesSince(db, rows, version),
    dataVersion: () => dataVersion(rows),
    lastEventChange: () => lastEventChange(rows),
    lastArticleChange: () => lastArticleChange(db, rows),
    snapshotEvents: (filter, options) => snapshotEvents(longReads, filter, options),
    changes: (walk, limit) => changesOf(db, walk, limit),
    latestChanged: (filter, limit) => latestChanged(db, filter, limit),
    archive: () => archiveRows(longReads),
    beginImport: (archive) => beginImport(transact, archive),
    keepArchiveRows: (archiveId, batch) => keepArchiveRows(transact, archiveId, batch),
    finishImport: (archive) => finishImport(transact, archive),
    listSources: () => listSources(db),
    findArticle: (id) => findArticle(db, id),
    write: (work) => write(db, work),
    hasToken: async (hash) => (await db.accessToken.count({ where: { hash } })) > 0,
    hasAnyToken: async () => (await db.accessToken.count()) > 0,
    keepToken: async (hash) => {
      await db.accessToken.create({ data: { hash } })
    },
    setting: async (key) => (await db.setting.findUnique({ where: { key } }))?.value ?? null,
    keepSetting: async (key, value) => {
      await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    },
    close,
  }
}
