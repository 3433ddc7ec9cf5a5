import { loadDemo } from '@/lib/services/demo'
import { ensureToken } from '@/lib/services/token'
import { openStore } from '@/lib/store/store'

/** Opens the store, brings it up to date, sees to a token and the demo articles, and closes it for the server to open. */
export async function prepare(signal: AbortSignal): Promise<void> {
  const store = await openStore()
  try {
    const token = await ensureToken(store)
    if (token) showToken(token)
    if (process.env.GROUNDTRACE_DEMO !== '0') {
      const created = await loadDemo(store, () => new Date(), showProgress, signal)
      if (created > 0) console.log(`Read ${created} demo articles. GROUNDTRACE_DEMO=0 starts without them.`)
    }
  } finally {
    await store.close()
  }
}

function showToken(token: string): void {
  console.log(`
A token for writing was made. It is shown only now, and kept as a hash:

    ${token}

Send it with requests that store something, as  Authorization: Bearer ${token}
`)
}

/** One line that counts up in a terminal; a line for every tenth article in a log. */
function showProgress({ done, of }: { done: number; of: number }): void {
  const line = `Reading demo articles ${done}/${of}`
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === of ? '\n' : ' …'}`)
  else if (done % 10 === 0 || done === of) console.log(line)
}
