import { z } from 'zod'

/** Whether the text says a thing outright or the reader concluded it. */
export const certaintySchema = z.enum(['stated', 'implied'])
export type Certainty = z.infer<typeof certaintySchema>

/** What a finder returns: a value, the words it rests on, and the rule that found it. */
export interface Mention<Kind extends string, Value> {
  kind: Kind
  start: number
  end: number
  value: Value
  /** Name of the rule, as shown to users in "how it got here". */
  rule: string
  certainty: Certainty
}
