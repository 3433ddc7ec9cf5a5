import { readInTurns } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { postRead } from '../_contract/operations'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: answer(postRead, async ({ body: { text, title, publishedAt, language, explain } }) =>
    Response.json({
      reading: await readInTurns({ id: 'preview', text, title, publishedAt, language, explain }, loadGazetteer()),
    }),
  ),
})
