import { readingIn } from '@/lib/services/place-names'
import { readInTurns } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { postRead } from '../_contract/operations'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: answer(postRead, async ({ query: { lang }, body: { text, title, publishedAt, language, explain } }) => {
    const document = { id: 'preview', text, title, publishedAt, language, explain }
    return Response.json({ reading: readingIn(lang, await readInTurns(document, loadGazetteer())) })
  }),
})
