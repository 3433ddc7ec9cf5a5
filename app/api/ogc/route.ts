import { landing } from '@/lib/format/ogc/landing'
import { ABOUT_FORMATS } from '@/lib/format/ogc/links'
import { landingPage } from '@/lib/format/ogc/pages'
import { ogcLanding } from '../_contract/ogc'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'
import { shownAs, shownResponse } from './_shown'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(ogcLanding, async ({ request, query }) => {
    const shown = shownAs(request, query.f, ABOUT_FORMATS)
    const document = landing(shown.base, shown.self, shown.format)
    return shownResponse(shown, document, () => landingPage(document, shown))
  }),
})
