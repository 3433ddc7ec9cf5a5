import { conformance } from '@/lib/format/ogc/landing'
import { ABOUT_FORMATS } from '@/lib/format/ogc/links'
import { conformancePage } from '@/lib/format/ogc/pages'
import { ogcConformance } from '../../_contract/ogc'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'
import { shownAs, shownResponse } from '../_shown'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(ogcConformance, async ({ request, query }) => {
    const shown = shownAs(request, query.f, ABOUT_FORMATS)
    const document = conformance(shown.self, shown.format)
    return shownResponse(shown, document, () => conformancePage(document, shown))
  }),
})
