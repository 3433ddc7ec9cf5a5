import { readFileSync } from 'node:fs'
import pg from 'pg'

const TICKS_A_SECOND = 100

/** Seconds of processor time that a Postgres server on this machine has taken in all; null where that can't be told. */
export async function serverSeconds(url: string): Promise<number | null> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const pid = told(rows[0]?.pid ?? 0)?.parent
    const parent = pid === undefined ? null : told(pid)
    if (!parent) return null
    const working = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    // Those that have ended are their parent's.
    const ticks = working.reduce((sum, child) => sum + (told(Number(child))?.own ?? 0), parent.own + parent.ended)
    return ticks / TICKS_A_SECOND
  } finally {
    await client.end()
  }
}

function told(pid: number): { parent: number; own: number; ended: number } | null {
  try {
    // Its name, in brackets, may have spaces in it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number)
    const [parent = 0] = fields.slice(1)
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11)
    return { parent, own: user + system, ended: endedUser + endedSystem }
  } catch {
    return null
  }
}
