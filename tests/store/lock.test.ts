import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openStore } from '@/lib/store/store'

const home = mkdtempSync(path.join(tmpdir(), 'groundtrace-lock-'))
const dataDir = path.join(home, 'data')
let holder: ChildProcess | undefined

afterAll(() => {
  holder?.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

/** A process of its own that opens the store, keeps a setting, and then holds on to it. */
async function holdInAnotherProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/store/hold-store.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`The holder ended with ${code}`)))
  })
  return child
}

it('refuses a second process, and lets the next one in after a kill -9, with the data there', async () => {
  holder = await holdInAnotherProcess()
  const refusal = `The data folder ${dataDir} is in use by process ${holder.pid}.`
  await expect(openStore({ dataDir })).rejects.toThrow(refusal)
  // The same folder by another name is the same folder.
  const alias = path.join(home, 'alias')
  symlinkSync(dataDir, alias)
  await expect(openStore({ dataDir: alias })).rejects.toThrow(`is in use by process ${holder.pid}.`)

  const ended = new Promise((resolve) => holder?.once('exit', resolve))
  holder.kill('SIGKILL')
  await ended
  const store = await openStore({ dataDir })
  expect(await store.setting('held by')).toBe(String(holder.pid))
  await expect(openStore({ dataDir })).rejects.toThrow(`is in use by process ${process.pid}.`)
  await store.close()

  const again = await openStore({ dataDir })
  await again.close()
})
