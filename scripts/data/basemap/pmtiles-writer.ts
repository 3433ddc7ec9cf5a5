import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

/** A gzipped Mapbox vector tile and its address. */
export interface Tile {
  z: number
  x: number
  y: number
  data: Buffer
}

export interface ArchiveInfo {
  minZoom: number
  maxZoom: number
  /** `[west, south, east, north]` in degrees. */
  bounds: readonly [number, number, number, number]
  center: { lng: number; lat: number; zoom: number }
  /** TileJSON-like metadata: name, attribution, vector_layers. */
  metadata: Record<string, unknown>
}

/** A directory entry: `run` tiles in a row share one content; `run` 0 points to a leaf directory. */
interface Entry {
  id: number
  run: number
  offset: number
  length: number
}

const HEADER_LENGTH = 127
/** The specification wants header and root directory within the first 16 KiB. */
const ROOT_LIMIT = 16_384 - HEADER_LENGTH
const GZIP = 2
const MVT = 1

/**
 * A PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): header, root
 * directory, metadata, leaf directories, contents. Contents are clustered by tile id and stored once each.
 */
export function pmtilesArchive(tiles: readonly Tile[], info: ArchiveInfo): Buffer {
  const { entries, contents } = layOut(tiles)
  const { root, leaves } = directories(entries)
  const metadata = gzipSync(JSON.stringify(info.metadata), { level: 9 })
  const data = Buffer.concat(contents)

  const header = Buffer.alloc(HEADER_LENGTH)
  header.write('PMTiles', 0)
  header[7] = 3
  let position = HEADER_LENGTH
  for (const [index, section] of [root, metadata, leaves, data].entries()) {
    header.writeBigUInt64LE(BigInt(position), 8 + 16 * index)
    header.writeBigUInt64LE(BigInt(section.length), 16 + 16 * index)
    position += section.length
  }
  for (const [index, count] of [tiles.length, entries.length, contents.length].entries()) {
    header.writeBigUInt64LE(BigInt(count), 72 + 8 * index)
  }
  const clustered = 1
  header.set([clustered, GZIP, GZIP, MVT, info.minZoom, info.maxZoom], 96)
  for (const [index, degrees] of info.bounds.entries()) header.writeInt32LE(e7(degrees), 102 + 4 * index)
  header[118] = info.center.zoom
  header.writeInt32LE(e7(info.center.lng), 119)
  header.writeInt32LE(e7(info.center.lat), 123)
  return Buffer.concat([header, root, metadata, leaves, data])
}

const e7 = (degrees: number) => Math.round(degrees * 1e7)

function layOut(tiles: readonly Tile[]): { entries: Entry[]; contents: Buffer[] } {
  const ordered = tiles.map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data })).sort((a, b) => a.id - b.id)
  const offsets = new Map<string, number>()
  const contents: Buffer[] = []
  const entries: Entry[] = []
  let end = 0
  for (const { id, data } of ordered) {
    const hash = createHash('sha256').update(data).digest('hex')
    let offset = offsets.get(hash)
    if (offset === undefined) {
      offset = end
      offsets.set(hash, offset)
      contents.push(data)
      end += data.length
    }
    const last = entries.at(-1)
    if (last && last.offset === offset && last.id + last.run === id) last.run++
    else entries.push({ id, run: 1, offset, length: data.length })
  }
  return { entries, contents }
}

/** One root directory where it fits; else leaves of equal size, large enough that the root fits. */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const single = serialise(entries)
  if (single.length <= ROOT_LIMIT) return { root: single, leaves: Buffer.alloc(0) }
  for (let leafSize = 4096; ; leafSize *= 2) {
    const leaves: Buffer[] = []
    const pointers: Entry[] = []
    let offset = 0
    for (let start = 0; start < entries.length; start += leafSize) {
      const part = entries.slice(start, start + leafSize)
      const leaf = serialise(part)
      pointers.push({ id: part[0]?.id ?? 0, run: 0, offset, length: leaf.length })
      leaves.push(leaf)
      offset += leaf.length
    }
    const root = serialise(pointers)
    if (root.length <= ROOT_LIMIT) return { root, leaves: Buffer.concat(leaves) }
  }
}

/** Column by column as varints: ids as differences, runs, lengths, offsets (0 for "right after the one before"). */
function serialise(entries: readonly Entry[]): Buffer {
  const bytes: number[] = []
  const varint = (value: number) => {
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
    bytes.push(rest)
  }
  varint(entries.length)
  let lastId = 0
  for (const { id } of entries) {
    varint(id - lastId)
    lastId = id
  }
  for (const { run } of entries) varint(run)
  for (const { length } of entries) varint(length)
  let end = -1
  for (const { offset, length } of entries) {
    varint(offset === end ? 0 : offset + 1)
    end = offset + length
  }
  return gzipSync(Buffer.from(bytes), { level: 9 })
}
