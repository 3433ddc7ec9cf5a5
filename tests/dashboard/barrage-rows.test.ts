import { describe, expect, it } from 'vitest'
import { barrageRows, heightOf } from '@/app/_dashboard/barrages/barrage-rows'
import type { EventFigure } from '@/lib/domain/event'
import type { EventFeature } from '@/lib/format/event-feature'

const figure = (measure: EventFigure['measure'], of: EventFigure['of'], low: number, high = low): EventFigure => ({
  ...{ measure, of, low, best: low, high, disputed: low !== high, statements: [] },
})
const event = (id: string, windowEnd: string | null, figures: EventFigure[], precision = 'country') =>
  ({ id, properties: { id, precision, country: 'UA', windowEnd, figures } }) as unknown as EventFeature

describe('National barrages', () => {
  it('are the events of a whole country that count weapons, oldest first', () => {
    const launched = [figure('launched', 'drone', 100)]
    const rows = barrageRows([
      event('late', '2025-03-17T04:00:00Z', launched),
      event('region', '2025-03-17T04:00:00Z', launched, 'region'),
      event('toll', '2025-03-16T04:00:00Z', [figure('killed', null, 3)]),
      event('undated', null, launched),
      event('early', '2025-03-15T04:00:00Z', launched),
    ])
    expect(rows.map(({ id }) => id)).toEqual(['early', 'late'])
  })

  it('add up the weapons, unless their total is told, and know what nobody tells from none', () => {
    const [row] = barrageRows([
      event('one', '2025-03-17T04:00:00Z', [
        ...[figure('launched', 'drone', 100, 120), figure('launched', 'missile', 20)],
        ...[figure('intercepted', 'any', 90), figure('intercepted', 'drone', 80)],
      ]),
    ])
    expect(row).toMatchObject({
      launched: { low: 120, best: 120, high: 140 },
      intercepted: { low: 90, best: 90, high: 90 },
      suppressed: null,
      disputed: true,
    })
    expect(row && heightOf(row)).toBe(140)
  })
})
