import { HTML_MEDIA_TYPE } from '@/lib/format/html-page'
import { referencePage } from '@/lib/format/reference-page'
import { openapiDocument } from '../_contract/openapi'
import { getReference } from '../_contract/reference'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'
import { originOf } from '../_door/origin'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getReference, async ({ request }) => {
    const page = referencePage(openapiDocument(originOf(request)), {
      title: 'API reference',
      above: [{ title: 'Map', href: '/' }],
      definition: '/api/openapi.json',
    })
    return new Response(page, { headers: { 'Content-Type': HTML_MEDIA_TYPE } })
  }),
})
