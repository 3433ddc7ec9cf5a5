import Negotiator from 'negotiator'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { compiledIn } from './compiled'
import { LANGUAGE_COOKIE, LANGUAGES, type Language, languageIn, ZONE_COOKIE, zoneIn } from './language'
import { type Tongue, tongueOf } from './tongue'

/**
 * What a request is answered in, for pages, metadata and components of the server: the language and time zone that
 * were chosen, else the browser's language, and UTC. `wanted` is a language that the address asks for, and comes first.
 */
export const getTongue = cache(async (wanted: Language | null = null): Promise<Tongue> => {
  const chosen = await cookies()
  const accepted = new Negotiator({ headers: { 'accept-language': (await headers()).get('accept-language') ?? '*' } })
  const language =
    wanted ??
    languageIn(chosen.get(LANGUAGE_COOKIE)?.value) ??
    languageIn(accepted.language([...LANGUAGES])) ??
    LANGUAGES[0]
  const timeZone = zoneIn(chosen.get(ZONE_COOKIE)?.value) ?? 'UTC'
  return tongueOf({ language, timeZone, messages: await compiledIn(language) })
})
