import { z } from 'zod'
import { feedParamsSchema } from '@/lib/format/atom-feed'
import { changeListSchema, changesParamsSchema, streamParamsSchema } from '@/lib/format/changes'
import { operation } from './operation'

const noPath = z.object({})

export const listChanges = operation({
  id: 'listChanges',
  method: 'get',
  address: '/api/changes',
  summary: 'What was created, changed, merged or deleted since a version of the data',
  description:
    'Keeps a copy in step: follow the next links, put what is created or changed under its id, drop what is merged or deleted, and ask again later with `since` set to `version`. An event comes once on all pages, with its state of now; what came and went since is left out. There are no filters: an event that leaves a filter would be missed.',
  path: noPath,
  query: changesParamsSchema,
  needsToken: false,
  answers: {
    200: {
      description: 'A page of changes, those first made first',
      headers: z.object({ Link: z.string().meta({ description: 'self, and next where there are more (RFC 8288)' }) }),
      content: { 'application/json': { schema: changeListSchema } },
    },
  },
})

export const streamChanges = operation({
  id: 'streamChanges',
  method: 'get',
  address: '/api/stream',
  summary: 'The same changes as they are made',
  description:
    'Server-sent events: `event` is the change, `data` an entry as in /api/changes, `id` a version of the data to go on from (Last-Event-ID, or `since`). Without either it begins now.',
  path: noPath,
  query: streamParamsSchema,
  needsToken: false,
  answers: {
    200: { description: 'A stream without an end', content: { 'text/event-stream': { schema: z.string() } } },
  },
})

export const getFeed = operation({
  id: 'getFeed',
  method: 'get',
  address: '/feed.atom',
  summary: 'Events as an Atom feed, those changed last first',
  description: 'RFC 4287, with points in GeoRSS. Takes the filters of /api/events.',
  path: noPath,
  query: feedParamsSchema,
  needsToken: false,
  changesWith: 'events',
  answers: { 200: { description: 'The feed', content: { 'application/atom+xml': { schema: z.string() } } } },
})

export const CHANGE_OPERATIONS = [listChanges, streamChanges, getFeed]
