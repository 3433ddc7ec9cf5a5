import { describe, expect, it } from 'vitest'
import { renamed, viewName, viewsIn, viewsText, withoutView, withViews } from '@/app/_dashboard/views/saved-view'

const [odesa, sumy] = [
  { name: 'Odesa', search: 'from=2025-03-16' },
  { name: 'Sumy', search: '' },
]

describe('Saved views', () => {
  it('are read as they were written', () => {
    expect(viewsIn(viewsText([odesa, sumy]))).toEqual([odesa, sumy])
  })

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{"views":[]}',
    '{"kind":"groundtrace-views"}',
    '{"kind":"groundtrace-views","views":{}}',
  ])('are not read from %j', (text) => expect(viewsIn(text)).toBeNull())

  it('are read as far as they are views', () => {
    const views = [odesa, null, 3, { name: ' ' }, { name: 'x'.repeat(99), search: '' }, { name: 'No search' }, sumy]
    expect(viewsIn(JSON.stringify({ kind: 'groundtrace-views', views }))).toEqual([odesa, sumy])
  })

  it('have one of each name: saving again replaces, and a name in use is no new name', () => {
    const later = { ...odesa, search: 'from=2025-04-01' }
    expect(withViews([odesa, sumy], [later])).toEqual([later, sumy])
    expect(renamed([odesa, sumy], 'Odesa', 'Lviv')).toEqual([{ ...odesa, name: 'Lviv' }, sumy])
    expect(renamed([odesa, sumy], 'Odesa', 'Sumy')).toBeNull()
    expect(renamed([odesa, sumy], 'Odesa', 'Odesa')).toEqual([odesa, sumy])
    expect(withoutView([odesa, sumy], 'Odesa')).toEqual([sumy])
  })

  it('have a name that says something', () => {
    expect(viewName('  Odesa ')).toBe('Odesa')
    expect(viewName(' ')).toBeNull()
    expect(viewName('x'.repeat(200))).toHaveLength(80)
  })
})
