import { spawn } from 'node:child_process'
import net from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'

let other: net.Server
let port = 0

beforeAll(async () => {
  other = net.createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  port = address && typeof address === 'object' ? address.port : 0
})
afterAll(() => new Promise((resolve) => other.close(resolve)))

/** Runs `npm start`'s command to its end. */
function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], { env: { ...process.env, ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

it('says at once that the port is taken, and what to do', async () => {
  expect(await start({ PORT: String(port) })).toEqual({
    code: 1,
    output: `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start\n`,
  })
})

it('refuses a port that is none', async () => {
  expect(await start({ PORT: 'http' })).toEqual({
    code: 1,
    output: 'PORT must be a number from 1 to 65535, not http\n',
  })
})
