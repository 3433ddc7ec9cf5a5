import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readBasemapTile } from '@/lib/sources/basemap'
import { Refusal, refusalResponse } from '../../../../_door/refusal'

const MAX_ZOOM = 22
const IMPOSSIBLE = `z, x and y must be whole numbers, z from 0 to ${MAX_ZOOM}, x and y from 0 to 2^z − 1`
// The address carries the archive's version, so a tile never changes under it.
const CACHED = { 'Cache-Control': 'public, max-age=31536000, immutable' }

const wholeNumber = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)
const addressSchema = z
  .object({ z: wholeNumber, x: wholeNumber, y: wholeNumber })
  .refine((tile) => tile.z <= MAX_ZOOM && tile.x < 2 ** tile.z && tile.y < 2 ** tile.z)

interface Context {
  params: Promise<{ z: string; x: string; y: string }>
}

/** A vector tile of the offline basemap: 200, 204 where there is nothing to draw, 304, or 400 for an impossible address. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const address = addressSchema.safeParse(await params)
  if (!address.success) return refusalResponse(request, new Refusal('invalid-parameter', { detail: IMPOSSIBLE }))

  const { z, x, y } = address.data
  const tile = await readBasemapTile(z, x, y)
  if (!tile) return new Response(null, { status: 204, headers: CACHED })

  const etag = `"${createHash('sha256').update(tile).digest('base64url').slice(0, 22)}"`
  const headers = { ...CACHED, ETag: etag }
  const held = request.headers.get('if-none-match')?.split(/\s*,\s*/)
  if (held?.some((tag) => tag.replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })
  return new Response(tile, { headers: { ...headers, 'Content-Type': 'application/x-protobuf' } })
}
