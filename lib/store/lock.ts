import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The data folder is held by another process. */
export class StoreLockedError extends Error {
  override name = 'StoreLockedError'
  constructor(folder: string, holder: string) {
    super(
      `The data folder ${folder} is in use by ${holder}. Stop that process first, or choose another folder with GROUNDTRACE_DATA_DIR.`,
    )
  }
}

/** Gives the folder free again. */
export type Release = () => Promise<void>

/**
 * Holds a folder for this process, until released or until the process ends in whatever way.
 *
 * The lock is a listening local socket named after the folder: the kernel lets one process listen on a
 * name, and takes the name back when that process dies, by `kill -9` too. (A file with a process id would
 * outlive its process, and two processes that both find it stale could both take it.) On Linux the
 * socket has no file, on Windows it is a named pipe; elsewhere it is a file that is removed when nobody
 * answers behind it. The file `pid` in the folder only serves the message.
 */
export async function lockFolder(folder: string): Promise<Release> {
  await mkdir(folder, { recursive: true })
  const pidFile = path.join(folder, 'pid')
  const address = await lockAddress(folder)
  const server = (await listen(address)) ?? (await listenInPlaceOfTheDead(address))
  if (!server) throw new StoreLockedError(path.resolve(folder), await holder(pidFile))
  await writeFile(pidFile, `${process.pid}\n`)
  return async () => {
    await rm(pidFile, { force: true })
    await new Promise((resolve) => server.close(resolve))
  }
}

/** One name per folder, however it is spelt: symbolic links and bind mounts lead to the same device and inode. */
async function lockAddress(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder)
  const name = `groundtrace-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`)
}

/** Listens on the name, or returns null when another process does. */
function listen(address: string): Promise<net.Server | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((connection) => connection.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    // The lock alone must not keep the process alive.
    server.listen(address, () => resolve(server.unref()))
  })
}

/** Where a socket is a file, it stays behind after a `kill -9`: nobody answers, and it may be taken. */
async function listenInPlaceOfTheDead(address: string): Promise<net.Server | null> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await answers(address))) return null
  await rm(address, { force: true })
  return listen(address)
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(address)
    connection.once('connect', () => resolve(true)).once('error', () => resolve(false))
    connection.once('connect', () => connection.destroy())
  })
}

async function holder(pidFile: string): Promise<string> {
  const pid = await readFile(pidFile, 'utf8').catch(() => '')
  return /^\d+$/.test(pid.trim()) ? `process ${pid.trim()}` : 'another process'
}
