import { type Html, html } from './html'

export const HTML_MEDIA_TYPE = 'text/html; charset=utf-8'

interface Crumb {
  title: string
  href: string
}

interface PageParts {
  title: string
  /** The pages above this one, outermost first. */
  above?: readonly Crumb[]
  /** The same in other formats. */
  formats?: readonly Crumb[]
  body: Html
}

/** A whole page that needs nothing beside itself: no script, no font, no address but its links. */
export function htmlPage({ title, above = [], formats = [], body }: PageParts): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title} · Groundtrace</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<nav aria-label="Where this page lies"><ol class="crumbs">
${above.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li>`)}
<li aria-current="page">${title}</li>
</ol></nav>
${formats.length > 0 && html`<nav aria-label="Other formats"><ul class="formats">${formats.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li>`)}</ul></nav>`}
</header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`
  return page.text
}

/** A value as people read it: text, a link where it is an address, JSON where it is no single value. */
export function shownValue(value: unknown): Html {
  if (value === null || value === undefined) return html`<span class="none">–</span>`
  if (typeof value === 'object') return html`<code>${JSON.stringify(value)}</code>`
  const text = String(value)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text))
    return html`<time datetime="${text}">${text.replace('T', ' ').replace(/(:00)?(\.000)?Z$/, '')} UTC</time>`
  return /^https?:\/\//.test(text) ? html`<a href="${text}" rel="noreferrer">${text}</a>` : html`${text}`
}

/** Names and what they are, side by side. */
export function definitions(entries: readonly (readonly [string, Html])[]): Html {
  return html`<dl>${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

// The colours of docs/decisions/0050-visual-language.md.
const STYLE = html`
:root { color-scheme: light dark; --canvas: light-dark(#fff, #161a1e); --raised: light-dark(#f4f6f8, #1e2429);
  --line: light-dark(#d8dde3, #2c343b); --ink: light-dark(#13171c, #edf1f4); --soft: light-dark(#434c57, #b4bdc7);
  --accent: light-dark(#1d4ed8, #8ab4ff); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 15px/1.5 system-ui, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
header, main { max-width: 76rem; margin: 0 auto; padding: 0.75rem 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; justify-content: space-between; border-bottom: 1px solid var(--line); }
main { padding-bottom: 4rem; outline: none; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: 0.5rem; top: -5rem; padding: 0.5rem; background: var(--canvas); }
.skip:focus { top: 0.5rem; }
ol.crumbs, ul.formats { display: flex; flex-wrap: wrap; gap: 0 0.75rem; margin: 0; padding: 0; list-style: none; }
ol.crumbs li + li::before { content: "/"; margin-right: 0.75rem; color: var(--soft); }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
p, ul { margin: 0.5rem 0; max-width: 46rem; }
code { font: 0.92em/1.4 ui-monospace, monospace; }
.soft, .none, figcaption { color: var(--soft); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.7rem; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
td { min-width: 6rem; max-width: 30rem; }
td:last-child { min-width: 22rem; }
time { white-space: nowrap; }
thead th { background: var(--raised); white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 0; }
dl { margin: 1rem 0; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: 1rem; padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; }
article { border-top: 1px solid var(--line); margin-top: 1.5rem; }
.method { display: inline-block; min-width: 3.2rem; font-weight: 600; }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; gap: 0; } }
@media print { header { display: none; } }
`
