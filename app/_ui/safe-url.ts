/** The url when it is one that a browser may open from here; null otherwise (`javascript:`, `file:`, no url at all). */
export function safeUrl(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null
}
