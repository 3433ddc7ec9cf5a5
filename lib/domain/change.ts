import type { Event } from './event'

/** What became of an event since a version of the data: its final state, however often it changed. */
export type Change =
  | { change: 'created' | 'changed'; id: string; version: number; at: string; event: Event }
  | { change: 'merged'; id: string; version: number; at: string; mergedInto: string }
  | { change: 'deleted'; id: string; version: number; at: string }

/** A walk through the changes since a version, page by page. */
export interface ChangeWalk {
  /** The version that the reader's copy has. */
  since: number
  /** The version that it will have at the end of the walk; later changes wait for the next walk. */
  until: number
  /** How far the walk has come: all changes up to this version are read. */
  after: number
}

export interface ChangePage {
  changes: Change[]
  /** How far the walk has come with each change. */
  positions: number[]
  walk: ChangeWalk
  done: boolean
}
