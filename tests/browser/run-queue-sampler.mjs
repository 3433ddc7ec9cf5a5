// Notes how long the main thread of each process has waited for a processor, until it is told to stop.
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const EVERY_MS = 1
const { pids, stop } = workerData
const buffer = Buffer.alloc(100)
const files = pids.flatMap((pid) => {
  try {
    return [{ pid, file: openSync(`/proc/${pid}/task/${pid}/schedstat`, 'r'), samples: [] }]
  } catch {
    return []
  }
})
const flag = new Int32Array(stop)
const nowUs = () => Number(process.hrtime.bigint() / 1000n)
parentPort.postMessage('watching')
while (Atomics.wait(flag, 0, 0, EVERY_MS) === 'timed-out')
  for (const { file, samples } of files) {
    try {
      const from = nowUs()
      const [, waitedNs] = buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0)).split(' ')
      samples.push({ from, to: nowUs(), waitedMs: Number(waitedNs) / 1e6 })
    } catch {
      // The process has ended.
    }
  }
for (const { file } of files) closeSync(file)
parentPort.postMessage(files.map(({ pid, samples }) => [pid, samples]))
