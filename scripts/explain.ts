/** An error with its causes, a line each; the stack of one that nobody foresaw. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\n  because: ${explain(error.cause)}`
  return error instanceof TypeError || error instanceof ReferenceError
    ? String(error.stack)
    : `${error.message}${cause}`
}
