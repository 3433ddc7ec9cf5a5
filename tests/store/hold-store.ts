import { openStore } from '@/lib/store/store'

// Run by lock.test.ts as a process of its own.
const store = await openStore({ dataDir: process.argv[2] })
await store.keepSetting('held by', String(process.pid))
console.log('held')
setInterval(() => {}, 60_000)
