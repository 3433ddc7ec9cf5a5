/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|ref_src|cmpid|_ga)$/i

/**
 * One spelling per address: tracking parameters, the fragment, a default port and a final slash are gone,
 * the other parameters are in alphabetical order, `http` is `https`. Throws a TypeError for what is no url.
 */
export function canonicalUrl(address: string): string {
  const url = new URL(address)
  url.hash = ''
  if (url.protocol === 'http:') url.protocol = 'https:'
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  url.pathname = url.pathname.replace(/(.)\/+$/, '$1')
  return url.toString()
}
