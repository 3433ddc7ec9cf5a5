import { openapiDocument } from '../_contract/openapi'
import { getOpenapi } from '../_contract/operations'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'
import { originOf } from '../_door/origin'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getOpenapi, async ({ request }) => Response.json(openapiDocument(originOf(request)))),
})
