import type { z } from 'zod'
import type { Operation } from '../_door/operation'

/** An operation that keeps its own schemas' types: `answer` infers from them. */
export const operation = <Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  it: Operation<Path, Query, Body>,
) => it
