import { z } from 'zod'
import { outcomesParamsSchema, statsParamsSchema } from '@/lib/format/event-query'
import { breakdownParamsSchema, breakdownSchema, outcomesSchema, statsSchema } from '@/lib/format/stats'
import { operation } from './operation'

const noPath = z.object({})
const JSON_TYPE = 'application/json'

export const getStats = operation({
  id: 'getStats',
  method: 'get',
  address: '/api/stats',
  summary: 'Events and their figures per hour, day, week or month',
  description:
    'An event counts in the interval in which its window begins. By day, week and month a night is of its evening, and a day of its date; by the hour both stand at their first hour, and are told as `wide`, for they may be later.',
  path: noPath,
  query: statsParamsSchema,
  needsToken: false,
  changesWith: 'events',
  answers: { 200: { description: 'The counts', content: { [JSON_TYPE]: { schema: statsSchema } } } },
})

export const getOutcomes = operation({
  id: 'getOutcomes',
  method: 'get',
  address: '/api/stats/outcomes',
  summary: 'Weapons launched and shot down per day, week or month, from events that give both',
  description:
    "What a rate can be made of. Mind what is counted: Ukraine's air force gave drones shot down and drones lost or jammed as two numbers until the summer of 2025, and as one since.",
  path: noPath,
  query: outcomesParamsSchema,
  needsToken: false,
  changesWith: 'events',
  answers: { 200: { description: 'The sums', content: { [JSON_TYPE]: { schema: outcomesSchema } } } },
})

export const getBreakdown = operation({
  id: 'getBreakdown',
  method: 'get',
  address: '/api/stats/breakdown',
  summary: 'Events and their figures by target type, kind, country, region or actor',
  path: noPath,
  query: breakdownParamsSchema,
  needsToken: false,
  changesWith: 'events',
  answers: { 200: { description: 'The groups', content: { [JSON_TYPE]: { schema: breakdownSchema } } } },
})

export const STATISTICS_OPERATIONS = [getStats, getOutcomes, getBreakdown]
