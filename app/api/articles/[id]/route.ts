import { getStore } from '@/lib/services/runtime'
import { findArticle } from '@/lib/services/search'
import { getArticle } from '../../_contract/operations'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'
import { Refusal } from '../../_door/refusal'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getArticle, async ({ path }) => {
    const article = await findArticle(await getStore(), path.id)
    if (!article) throw new Refusal('not-found', { errors: [{ parameter: 'id', detail: 'names no article' }] })
    return Response.json({ article })
  }),
})
