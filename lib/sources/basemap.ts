import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { PMTiles, type RangeResponse, type Source } from 'pmtiles'

const ARCHIVE = 'public/basemap/world.pmtiles'

/** Reads stretches of a file on disk, in place of the HTTP range requests that the archive format is made for. */
class FileSource implements Source {
  private handle: Promise<FileHandle> | undefined

  constructor(private readonly file: string) {}

  getKey(): string {
    return this.file
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    this.handle ??= open(this.file, 'r')
    const handle = await this.handle
    const bytes = new Uint8Array(length)
    const { bytesRead } = await handle.read(bytes, 0, length, offset)
    return { data: bytes.buffer.slice(0, bytesRead) }
  }
}

let archive: PMTiles | undefined

/** The embedded basemap, opened once per process; the path is relative to the working directory. */
export function basemapArchive(): PMTiles {
  archive ??= new PMTiles(new FileSource(path.resolve(process.cwd(), ARCHIVE)))
  return archive
}

/**
 * One tile of the embedded basemap as an unzipped Mapbox vector tile; null where the map is empty (open sea)
 * or the zoom is deeper than the archive.
 */
export async function readBasemapTile(z: number, x: number, y: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const tile = await basemapArchive().getZxy(z, x, y)
  return tile ? new Uint8Array(tile.data) : null
}
