import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { call } from '../api/api'

export interface Served {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string
  /** Paths and queries that were asked for, in order. */
  asked: string[]
  stop(): Promise<void>
}

/** The API's own handlers behind a real HTTP server on loopback. `before` runs before each answer is worked out. */
export async function serve(before: (target: string) => Promise<void> = async () => {}): Promise<Served> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const target = request.url ?? '/'
    asked.push(target)
    before(target)
      .then(() => answer(request, response, target))
      .catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
  const url = `http://${request.headers.host}${target}`
  const { status, headers: given, body } = await call(url, { method: request.method, headers })
  response.writeHead(status, [...given].flat())
  response.end(body ? Buffer.from(await new Response(body).arrayBuffer()) : undefined)
}
