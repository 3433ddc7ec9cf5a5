import type { z } from 'zod'

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** Whether this is a number as people write them: not hexadecimal, not infinite by name. */
export const isDecimal = (text: string) => DECIMAL.test(text)

/** Numbers with commas between them; the first that is none is named. */
export function decimalsOf(text: string, nameOf: (index: number) => string, ctx: z.core.$RefinementCtx): number[] {
  const given = text.split(',').map((part) => part.trim())
  const wrong = given.findIndex((part) => !isDecimal(part))
  if (wrong >= 0)
    ctx.addIssue({ code: 'custom', message: `${nameOf(wrong)}: "${given[wrong]?.slice(0, 40)}" is not a number` })
  return given.map(Number)
}
