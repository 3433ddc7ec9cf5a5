import type { CollectionId } from '@/lib/domain/items'
import { type Html, html } from '../html'
import { definitions, htmlPage, shownValue } from '../html-page'
import { COLLECTIONS, type Collection, type Collections } from './collections'
import type { Item, Items, Shown } from './features'
import type { Conformance, Landing } from './landing'
import type { OgcLink } from './links'

const HOME = 'Groundtrace OGC API'

const home = (base: string) => ({ title: HOME, href: base })
const allCollections = (base: string) => ({ title: 'Collections', href: `${base}/collections` })
const oneCollection = (base: string, id: CollectionId) => ({
  title: COLLECTIONS[id].title,
  href: `${base}/collections/${id}`,
})
const itemsOf = (base: string, id: CollectionId) => ({ title: 'Items', href: `${base}/collections/${id}/items` })
const itemOf = (base: string, id: CollectionId, feature: string) =>
  `${base}/collections/${id}/items/${encodeURIComponent(feature)}`

const alternates = (links: readonly OgcLink[]) =>
  links
    .filter(({ rel }) => rel === 'alternate')
    .map(({ href, title = '' }) => ({ href, title: title.replace('This document as ', '') }))

export function landingPage({ description, links }: Landing, { base }: Shown): string {
  return htmlPage({
    title: HOME,
    formats: alternates(links),
    body: html`<p>${description}</p>
<ul>
<li><a href="${base}/collections">The collections</a>: ${Object.values(COLLECTIONS).map(({ title }, index) => html`${index > 0 && ', '}${title.toLowerCase()}`)}</li>
<li><a href="${base}/api">The definition of this API</a></li>
<li><a href="${base}/conformance">What it conforms to</a></li>
<li><a href="${new URL('/', base).href}">The map</a></li>
</ul>
<h2>In QGIS and GDAL</h2>
<p>Add <code>${base}</code> as a connection to “WFS / OGC API – Features”, or open it at the command line:</p>
<p><code>ogr2ogr -f GPKG events.gpkg OAPIF:${base} events</code></p>`,
  })
}

export function conformancePage({ conformsTo, links }: Conformance, { base }: Shown): string {
  return htmlPage({
    title: 'Conformance',
    above: [home(base)],
    formats: alternates(links),
    body: html`<p>This API meets these conformance classes of <cite>OGC API – Features – Part 1: Core</cite>.</p>
<ul>${conformsTo.map((name) => html`<li><code>${name}</code></li>`)}</ul>`,
  })
}

export function collectionsPage({ collections, links }: Collections, { base }: Shown): string {
  return htmlPage({
    title: 'Collections',
    above: [home(base)],
    formats: alternates(links),
    body: html`${collections.map(
      ({ id, title, description }) => html`<h2><a href="${base}/collections/${id}">${title}</a></h2>
<p>${description}</p>
<p><a href="${base}/collections/${id}/items">Browse the ${title.toLowerCase()}</a></p>`,
    )}`,
  })
}

export function collectionPage({ id, title, description, extent, links }: Collection, { base }: Shown): string {
  const [[from = null, to = null] = []] = extent.temporal.interval
  return htmlPage({
    title,
    above: [home(base), allCollections(base)],
    formats: alternates(links),
    body: html`<p>${description}</p>
<p><a href="${base}/collections/${id}/items">Browse the items</a></p>
${definitions([
  ['West, south, east, north', html`${extent.spatial?.bbox[0]?.join(', ') ?? 'nothing has a point yet'}`],
  ['Earliest', shownValue(from)],
  ['Latest', shownValue(to)],
])}`,
  })
}

export function itemsPage(items: Items, { base }: Shown, id: CollectionId): string {
  const { title, columns } = COLLECTIONS[id]
  const { features, links, numberMatched, numberReturned, note } = items
  const next = links.find(({ rel }) => rel === 'next')
  return htmlPage({
    title: 'Items',
    above: [home(base), allCollections(base), oneCollection(base, id)],
    formats: alternates(links),
    body: html`<p>${numberReturned} of ${numberMatched} ${title.toLowerCase()}.${note && html` <strong>${note}.</strong>`}</p>
${
  features.length > 0 &&
  table(
    `${title}, a page of them`,
    ['id', ...columns],
    features.map(({ id: feature, properties }) => [
      html`<a href="${itemOf(base, id, feature)}"><code>${feature}</code></a>`,
      ...columns.map((column) => shownValue(properties[column])),
    ]),
  )
}
${next && html`<p><a rel="next" href="${next.href}">The next page</a></p>`}`,
  })
}

export function itemPage(
  { id: feature, geometry, properties, links }: Item,
  { base }: Shown,
  id: CollectionId,
): string {
  const { eventId } = properties
  return htmlPage({
    title: feature,
    above: [home(base), allCollections(base), oneCollection(base, id), itemsOf(base, id)],
    formats: alternates(links),
    body: html`${definitions([
      ['longitude, latitude', geometry ? html`${geometry.coordinates.join(', ')}` : shownValue(null)],
      ...Object.entries(properties)
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => [name, shownValue(value)] as const),
    ])}
${id === 'events' && html`<p><a href="${base}/collections/claims/items?eventId=${feature}">The claims of this event</a></p>`}
${id === 'claims' && typeof eventId === 'string' && html`<p><a href="${itemOf(base, 'events', eventId)}">The event of this claim</a></p>`}`,
  })
}

/** A table that scrolls sideways where it is too wide, by keyboard too. */
function table(caption: string, head: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      cells,
    ) => html`<tr>${cells.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>
`,
  )}</tbody>
</table></div>`
}
