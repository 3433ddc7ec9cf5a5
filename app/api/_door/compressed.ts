import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)]

// Packing less takes longer than sending it.
const WORTH_PACKING_BYTES = 512

/** Bytes, packed as the client likes best: with Brotli, gzip, or not at all. */
export async function compressed(
  request: Request,
  bytes: Uint8Array,
  headers: Record<string, string>,
): Promise<Response> {
  const accepted = { headers: { 'accept-encoding': request.headers.get('accept-encoding') ?? undefined } }
  const encoding = new Negotiator(accepted).encoding(['br', 'gzip', 'identity'])
  const told = { ...headers, Vary: 'Accept-Encoding' }
  if (bytes.length < WORTH_PACKING_BYTES || (encoding !== 'br' && encoding !== 'gzip'))
    return new Response(Buffer.from(bytes), { headers: told })
  const packed =
    encoding === 'br'
      ? await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : await gzipped(bytes, { level: 6 })
  return new Response(Buffer.from(packed), { headers: { ...told, 'Content-Encoding': encoding } })
}
