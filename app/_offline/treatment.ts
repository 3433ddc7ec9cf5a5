/** How the service worker treats a request; null is not at all. */
export type Treatment = 'static' | 'ground' | 'crowd' | 'answer' | 'page' | null

/** What a worker asks with for a page that fits every address of it. */
export const SHELL_HEADER = 'Groundtrace-Shell'

const GROUND = /^\/api\/basemap\/\d+\/\d+\/\d+$/
const CROWD = /^\/api\/tiles\/\d+\/\d+\/\d+(\.mvt)?$/
/** What the dashboard shows. Exports, streams, whole articles and suggestions are none of it. */
const ANSWER = /^\/api\/(events|events\/[\w%.-]+|places|stats|stats\/\w+)$/
const PAGE = /^\/(embed|method|read|sources|offline|events\/[\w%.-]+)?$/
/** Files whose address says what is in them: the build's, and the map library's. */
const HASHED = /^\/(_next\/static|maplibre-gl\/\w+)\//
/** Served by their names, from the folder of public files. */
const NAMED = new Set(['/theme.js', '/icon.svg'])

interface Asked {
  method: string
  /** How it is asked for, as `Request.mode` says it. */
  mode: string
  url: URL
  headers: { has(name: string): boolean }
}

/** Whether a file never changes under its address. */
export const isHashed = (pathname: string) => HASHED.test(pathname)

/** Only what is known to be read, small and for everyone is kept; whatever is added later passes by until it is added here. */
export function treatmentOf({ method, mode, url, headers }: Asked, origin: string): Treatment {
  if (method !== 'GET' || url.origin !== origin) return null
  // With a token; in parts; the answer to one who has it already; a part of a page that only fits its build.
  if (['authorization', 'range', 'if-none-match', 'rsc'].some((name) => headers.has(name))) return null
  const { pathname, searchParams } = url
  if (mode === 'navigate') return PAGE.test(pathname) ? 'page' : null
  if (isHashed(pathname)) return 'static'
  if (NAMED.has(pathname)) return 'page'
  if (GROUND.test(pathname)) return 'ground'
  if (CROWD.test(pathname)) return 'crowd'
  // A table for a spreadsheet is a download.
  return ANSWER.test(pathname) && !searchParams.has('f') ? 'answer' : null
}
