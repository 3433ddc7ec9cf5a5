import { noteDrawn } from './watch'

// Runs in the dashboard before its own scripts: the map says on its container that all is drawn.
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const container = target as HTMLElement
    if (container.dataset.mapState === 'idle') noteDrawn(container.querySelector('canvas'))
  }
}).observe(document, { subtree: true, attributeFilter: ['data-map-state'] })
