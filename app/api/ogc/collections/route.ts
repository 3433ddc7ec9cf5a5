import { collections } from '@/lib/format/ogc/collections'
import { ABOUT_FORMATS } from '@/lib/format/ogc/links'
import { collectionsPage } from '@/lib/format/ogc/pages'
import { collectionExtents } from '@/lib/services/items'
import { getStore } from '@/lib/services/runtime'
import { ogcCollections } from '../../_contract/ogc'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'
import { shownAs, shownResponse } from '../_shown'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(ogcCollections, async ({ request, query }) => {
    const shown = shownAs(request, query.f, ABOUT_FORMATS)
    const document = collections(shown.base, shown.self, shown.format, await collectionExtents(await getStore()))
    return shownResponse(shown, document, () => collectionsPage(document, shown))
  }),
})
