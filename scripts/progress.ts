import type { ArchiveProgress } from '@/lib/services/write-archive'

const EVERY_MS = 1000

/** Tells once a second on standard error how far it has come: on one line in a terminal, else a line each time. */
export function progressLine(what: string): (progress: ArchiveProgress) => void {
  const began = performance.now()
  let [first, told]: [number | null, number] = [null, began]
  return ({ done, of }) => {
    const now = performance.now()
    // What an earlier run has done is no speed of this one.
    first ??= done
    if (now - told < EVERY_MS) return
    told = now
    const rate = Math.round((done - first) / ((now - began) / 1000))
    const line = `${what} ${done} of ${of} rows (${Math.floor((100 * done) / Math.max(of, 1))} %), ${rate} a second`
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
  }
}

/** Ends a line that was counting up in a terminal. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
}
