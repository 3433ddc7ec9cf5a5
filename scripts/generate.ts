/** Generates what is made from the packages that are installed and is not in the repository, where it is out of date. */
import { fileURLToPath } from 'node:url'
import { generateDatabaseClient } from './generate/database-client'
import { generateMapLibrary } from './generate/map-library'

/** All that the app is built of and served with. */
export async function generate(): Promise<void> {
  generateDatabaseClient()
  await generateMapLibrary()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate()
