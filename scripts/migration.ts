/**
 * Writes the migration from the latest one to prisma/schema.prisma as it stands:
 * `npx tsx scripts/migration.ts add-reviews`. Look it over before committing it.
 */
import { migrationAdapter, openEmbedded } from '@/lib/store/embedded'
import { createMigration } from '@/lib/store/migrations'

const [name] = process.argv.slice(2)
if (!name || !/^[a-z0-9_-]+$/.test(name)) {
  console.error('Name the migration in small letters: npx tsx scripts/migration.ts add-reviews')
  process.exit(2)
}

const database = await openEmbedded()
const file = await createMigration(migrationAdapter(database), name, new Date())
await database.close()
console.log(file ?? 'The migrations already lead to the schema: nothing to write.')
