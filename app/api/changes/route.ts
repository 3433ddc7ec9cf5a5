import type { z } from 'zod'
import { type changeListSchema, walkCursor, walkOf, wireChange } from '@/lib/format/changes'
import { FOREIGN_CURSOR } from '@/lib/format/event-query'
import { changesOf } from '@/lib/services/changes'
import { getStore } from '@/lib/services/runtime'
import { listChanges } from '../_contract/changes'
import { refuseFuture } from '../_door/future'
import { jsonAnswer } from '../_door/json-answer'
import { linkHeader, pageLinks } from '../_door/links'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'
import { Refusal } from '../_door/refusal'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(listChanges, async ({ request, query: { since, cursor, limit } }) => {
    const store = await getStore()
    const version = await store.dataVersion()
    refuseFuture({ parameter: 'since' }, since, version)
    const walk = walkOf(since, version, cursor)
    if (!walk) throw new Refusal('invalid-parameter', { errors: [{ parameter: 'cursor', detail: FOREIGN_CURSOR }] })

    const page = await changesOf(store, walk, limit)
    const links = pageLinks(request, page.done ? null : walkCursor(page.walk), 'application/json')
    const body: z.input<typeof changeListSchema> = {
      since,
      version: walk.until,
      changes: page.changes.map(wireChange),
      links,
    }
    return jsonAnswer(body, {
      'Content-Type': 'application/json',
      Link: linkHeader(links),
      'Groundtrace-Data-Version': `${walk.until}`,
    })
  }),
})
