import { z } from 'zod'

/** In which language places can be named. */
export const nameLanguageSchema = z.enum(['en', 'uk'])
export type NameLanguage = z.infer<typeof nameLanguageSchema>

/** For answers that people read on a screen; what is exported names places in English. */
export const langParam = nameLanguageSchema
  .default('en')
  .meta({ description: 'Language of the names of places, where such a name is known; else they are English' })

/** Of an address that takes nothing else. */
export const langParamsSchema = z.strictObject({ lang: langParam })
