import { hasWorker } from '../_offline/has-worker'
import { workerScript } from '../_offline/worker-script'

export const dynamic = 'force-dynamic'

/** The service worker; 404 where there is to be none. */
export async function GET(): Promise<Response> {
  if (!hasWorker()) return new Response(null, { status: 404 })
  return new Response(await workerScript(), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
}
