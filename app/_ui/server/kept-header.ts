/** On an answer that the service worker has kept: when it was got. */
export const KEPT_HEADER = 'Groundtrace-Kept-At'
