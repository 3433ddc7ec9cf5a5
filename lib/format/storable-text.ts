import { z } from 'zod'

/** What Postgres can keep and spans can point into: no NUL, no half of a surrogate pair. */
export function unstorable(text: string): string | null {
  const nul = text.indexOf('\0')
  if (nul >= 0) return `has a NUL character at ${nul}`
  const surrogate = text.search(/\p{Surrogate}/u)
  return surrogate >= 0 ? `is not well-formed Unicode: half a surrogate pair at ${surrogate}` : null
}

/** A text that can be kept, or asked for. */
export const storableText = z.string().superRefine((text, ctx) => {
  const message = unstorable(text)
  if (message) ctx.addIssue({ code: 'custom', message })
})

/** One that says something, in so many characters, without the space around it. */
export const storableLine = (maxLength: number) => storableText.trim().min(1, 'must not be empty').max(maxLength)
