import { describe, expect, it } from 'vitest'
import { treatmentOf } from '@/app/_offline/treatment'

const ORIGIN = 'https://map.example'
const of = (address: string, { method = 'GET', mode = 'cors', headers = {} } = {}) =>
  treatmentOf({ method, mode, headers: new Headers(headers), url: new URL(address, ORIGIN) }, ORIGIN)

describe('what the service worker does with a request', () => {
  it('keeps what the dashboard shows', () => {
    expect(of('/', { mode: 'navigate' })).toBe('page')
    expect(of('/embed?kind=', { mode: 'navigate' })).toBe('page')
    expect(of('/events/ab12', { mode: 'navigate' })).toBe('page')
    expect(of('/_next/static/chunks/a.js')).toBe('static')
    expect(of('/maplibre-gl/0123abcd/page.js')).toBe('static')
    expect(of('/api/basemap/5/18/11?v=1')).toBe('ground')
    expect(of('/api/tiles/5/18/11.mvt?kind=shelling')).toBe('crowd')
    expect(of('/api/events?limit=2000')).toBe('answer')
    expect(of('/api/events/ab12')).toBe('answer')
    expect(of('/api/stats?interval=day')).toBe('answer')
  })

  it('lets everything else pass by', () => {
    for (const address of [
      '/api/export/events.csv',
      '/api/export/events.fgb?kind=shelling',
      '/api/events?f=csv',
      '/api/stream',
      '/api/changes?since=3',
      '/api/ogc/collections/events/items',
      '/api/articles/ab12',
      '/api/places/search?q=Kyiv',
      '/api/health',
      '/api/something/new',
      '/sw.js',
      'https://elsewhere.example/api/events',
    ])
      expect([address, of(address)]).toEqual([address, null])
    expect(of('/api/events', { method: 'POST' })).toBeNull()
    expect(of('/api/events', { method: 'HEAD' })).toBeNull()
    expect(of('/api/events', { headers: { Authorization: 'Bearer x' } })).toBeNull()
    expect(of('/api/events', { headers: { 'If-None-Match': '"a"' } })).toBeNull()
    expect(of('/method', { headers: { RSC: '1' } })).toBeNull()
    // A download that the browser goes to.
    expect(of('/api/events', { mode: 'navigate' })).toBeNull()
    expect(of('/feed.atom', { mode: 'navigate' })).toBeNull()
  })
})
