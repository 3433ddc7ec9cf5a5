import { noteDrawn } from './watch'

// Runs in the dashboard before its own scripts: the map says on its container that all is drawn.
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const container = target as HTMLElement
    if (container.dataset.mapState === 'idle') noteDrawn(container.querySelector('canvas'))
  }
}).observe(document, { subtree: true, attributeFilter: ['data-map-state'] })

// The server's picture is the largest of the page: the browser tells when it has painted it.
new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as (PerformanceEntry & { url?: string })[])
    if (entry.url?.includes('/picture?')) globalThis.benchWatch.still ??= entry.startTime
}).observe({ type: 'largest-contentful-paint', buffered: true })
