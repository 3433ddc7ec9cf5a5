/** Whether pages are to have the service worker: not while developing, and not where it has been turned off. */
export function hasWorker(): boolean {
  return process.env.NODE_ENV === 'production' && process.env.GROUNDTRACE_OFFLINE !== '0'
}
