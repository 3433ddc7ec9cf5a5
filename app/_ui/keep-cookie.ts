const YEAR_SECONDS = 31_536_000

/** Keeps a choice of this browser's reader, for a year, where the server reads it with each request for a page. */
export function keepCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser that is served
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
}
