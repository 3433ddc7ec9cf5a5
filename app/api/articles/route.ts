import { sourceOf } from '@/lib/format/article-input'
import { ingest } from '@/lib/services/ingest'
import { getStore } from '@/lib/services/runtime'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { postArticle } from '../_contract/operations'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: answer(postArticle, async ({ body }) => {
    const input = { ...body, source: sourceOf(body) }
    const result = await ingest(await getStore(), loadGazetteer(), input, new Date())
    return Response.json(result, {
      status: result.status === 'created' ? 201 : 200,
      headers: { Location: `/api/articles/${result.article.id}` },
    })
  }),
})
