/** What a page tells its service worker, or asks it. */
export type FromPage =
  /** The language and the zone that are chosen: the kept pages are to be in them. */
  | { what: 'tongue'; tongue: string }
  /** What the page had asked for before the worker was there. */
  | { what: 'seen'; addresses: string[] }
  /** When the page itself was got, if it was kept; answered through the port with a time or null. */
  | { what: 'kept?' }
