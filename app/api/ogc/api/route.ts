import { HTML_MEDIA_TYPE } from '@/lib/format/html-page'
import { DEFINITION_FORMATS } from '@/lib/format/ogc/links'
import { referencePage } from '@/lib/format/reference-page'
import { ogcDefinition } from '../../_contract/ogc'
import { ogcOpenapiDocument } from '../../_contract/ogc-openapi'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'
import { shownAs } from '../_shown'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(ogcDefinition, async ({ request, query }) => {
    const { base, format } = shownAs(request, query.f, DEFINITION_FORMATS)
    const document = ogcOpenapiDocument(base)
    const headers = { Vary: 'Accept' }
    if (format.f !== 'html') return Response.json(document, { headers: { ...headers, 'Content-Type': format.type } })
    const page = referencePage(document, {
      title: 'API definition',
      above: [{ title: 'Groundtrace OGC API', href: base }],
      definition: `${base}/api?f=openapi`,
    })
    return new Response(page, { headers: { ...headers, 'Content-Type': HTML_MEDIA_TYPE } })
  }),
})
