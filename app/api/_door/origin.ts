/**
 * The address that the client knows us by, for absolute links: the forwarded one behind a proxy, else the
 * Host it asked for. A header that makes no address falls back to the request's own.
 */
export function originOf(request: Request): string {
  const own = new URL(request.url)
  const first = (header: string) => request.headers.get(header)?.split(',')[0]?.trim()
  const host = first('x-forwarded-host') ?? first('host') ?? own.host
  const scheme = first('x-forwarded-proto') === 'https' ? 'https' : own.protocol.slice(0, -1)
  const isHost = /^(\[[\da-f:]+\]|[a-z\d._-]+)(:\d{1,5})?$/i.test(host)
  return isHost && URL.canParse(`${scheme}://${host}`) ? new URL(`${scheme}://${host}`).origin : own.origin
}
