import { z } from 'zod'
import { eventFeatureSchema } from '@/lib/format/event-feature'
import { eventFilterShape, paired } from '@/lib/format/event-query'
import { DATA_PACKAGE_FILE, EXPORT_FILES } from '@/lib/format/exports/formats'
import { operation } from './operation'

const exportCollectionSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    name: z.string(),
    numberMatched: z.int(),
    numberReturned: z.int(),
    timeStamp: z.iso.datetime(),
    dataVersion: z.int().describe('The same for all events in it; /api/changes goes on from here'),
    filter: z.record(z.string(), z.string()),
    license: z.string(),
    citation: z.string(),
    features: z.array(eventFeatureSchema),
  })
  .meta({ id: 'EventExport' })

const dataPackageSchema = z
  .looseObject({
    name: z.string(),
    version: z.string().describe('Version of the data'),
    licenses: z.array(z.object({ name: z.string(), title: z.string(), path: z.string() })),
    resources: z.array(z.looseObject({ name: z.string(), path: z.string(), mediatype: z.string().optional() })),
  })
  .meta({ id: 'DataPackage' })

const exportPath = z.strictObject({
  file: z.enum([...EXPORT_FILES, DATA_PACKAGE_FILE]).describe('The format, as the name of a file'),
})
const exportQuery = z.strictObject(eventFilterShape).superRefine(paired)

export const exportEvents = operation({
  id: 'exportEvents',
  method: 'get',
  address: '/api/export/{file}',
  summary: 'All events of a filter in one file, of any size',
  description: `Streamed, newest first, all as they were at one moment. events.acled.csv and events.ged.csv have the columns of ACLED's and UCDP GED's exports; what is not known here is empty in them. events.fgb (FlatGeobuf) holds only events that have a point. ${DATA_PACKAGE_FILE} describes the files of the filter (Frictionless Data Package): licence, citation, columns.`,
  path: exportPath,
  query: exportQuery,
  needsToken: false,
  answers: {
    200: {
      description: 'The file',
      headers: z.object({
        'Groundtrace-Data-Version': z.string().meta({ description: 'Version of the data' }),
        'Groundtrace-Number-Matched': z.string().meta({ description: 'How many events there are' }),
        'Groundtrace-Filter': z.string().meta({ description: 'The filter, as a query string' }),
        Link: z.string().meta({ description: 'license, cite-as, describedby (RFC 8288)' }),
      }),
      content: {
        'application/geo+json': { schema: exportCollectionSchema },
        'application/x-ndjson': { schema: z.string() },
        'text/csv': { schema: z.string() },
        'application/flatgeobuf': { schema: z.string().meta({ format: 'binary' }) },
        'application/json': { schema: dataPackageSchema },
      },
    },
  },
  refusals: [404],
})

export const EXPORT_OPERATIONS = [exportEvents]
