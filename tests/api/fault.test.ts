import { expect, it, vi } from 'vitest'
import { call } from './api'

it('logs a fault of ours whole, and tells nothing of it', async () => {
  // A folder that cannot be made.
  process.env.GROUNDTRACE_DATA_DIR = '/dev/null/groundtrace'
  delete process.env.DATABASE_URL
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const response = await call('/api/events')
  expect(response.status).toBe(500)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = await response.text()
  expect(JSON.parse(body)).toMatchObject({ status: 500, detail: 'The cause is in the log of the server.' })
  expect(body).not.toContain('/dev/null')
  expect(logged).toHaveBeenCalledOnce()
  expect(String(logged.mock.calls[0])).toContain('/dev/null')
})
