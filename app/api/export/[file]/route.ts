import { dataPackage } from '@/lib/format/exports/data-package'
import type { ExportHead } from '@/lib/format/exports/export-format'
import { DATA_PACKAGE_FILE, EXPORT_FORMATS } from '@/lib/format/exports/formats'
import { DATA_LICENCE } from '@/lib/format/exports/licence'
import { aboutExports, exportEvents as exportOf } from '@/lib/services/export-events'
import { getStore } from '@/lib/services/runtime'
import { wantedEvents } from '@/lib/services/wanted-events'
import { exportEvents } from '../../_contract/exports'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'
import { originOf } from '../../_door/origin'
import { streamed } from '../../_door/streamed'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(exportEvents, async ({ request, path: { file }, query }) => {
    const { search, searchParams } = new URL(request.url)
    const origin = originOf(request)
    const asked = { params: Object.fromEntries(searchParams), origin, now: new Date() }
    const addressOf = (name: string) => `${origin}/api/export/${name}${search}`
    const headers = (about: ExportHead, mediaType: string) => ({
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${file}"`,
      'Groundtrace-Data-Version': `${about.version}`,
      'Groundtrace-Number-Matched': `${about.matched}`,
      'Groundtrace-Filter': search.slice(1),
      Link: [
        `<${DATA_LICENCE.path}>; rel="license"`,
        `<${origin}/method>; rel="cite-as"`,
        `<${addressOf(DATA_PACKAGE_FILE)}>; rel="describedby"; type="application/json"`,
      ].join(', '),
    })

    const store = await getStore()
    if (file === DATA_PACKAGE_FILE) {
      const about = await aboutExports(store, wantedEvents(query), asked)
      return Response.json(dataPackage(about, addressOf), { headers: headers(about, 'application/json') })
    }
    const format = EXPORT_FORMATS[file]
    const { about, chunks, close } = await exportOf(store, format, wantedEvents(query), asked)
    return new Response(streamed(chunks, close), { headers: headers(about, format.mediaType) })
  }),
})
