import { openStore } from '@/lib/store/store'
import { articleOf, keepArticle, nightTo, type PlaceName } from './readings'

// Keeps one article after the other, and says the id of each once it is acknowledged. Ended from outside.
const [kind, where = ''] = process.argv.slice(2)
const store = await openStore(kind === 'pglite' ? { dataDir: where } : { databaseUrl: where })
const towns: PlaceName[] = ['odesa', 'kharkiv', 'chuhuiv', 'astrakhan']
const begun = Date.now()
for (let number = 0; ; number++) {
  const at = towns[number % towns.length] ?? 'odesa'
  const { id } = await keepArticle(
    store,
    articleOf([{ at, window: nightTo('2025-03-17') }], {
      key: `${begun} ${number}`,
      contentHash: `${begun} ${number}`,
    }),
  )
  process.stdout.write(`${id}\n`)
}
