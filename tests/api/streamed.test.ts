import { describe, expect, it, vi } from 'vitest'
import { streamed } from '@/app/api/_door/streamed'

const chunk = new Uint8Array(1000)
const soon = () => new Promise((resolve) => setTimeout(resolve, 20))

function source(count: number) {
  const made = { chunks: 0, ends: 0 }
  async function* chunks() {
    while (made.chunks < count) {
      made.chunks++
      yield chunk
    }
  }
  return { made, body: streamed(chunks(), () => made.ends++) }
}

describe('a streamed body', () => {
  it('is made no faster than it is taken', async () => {
    const { made, body } = source(1000)
    const reader = body.getReader()
    await soon()
    expect(made.chunks).toBe(0)
    for (let taken = 1; taken <= 5; taken++) {
      await reader.read()
      await soon()
      expect(made.chunks).toBe(taken)
    }
    await reader.cancel()
    await soon()
    expect(made).toEqual({ chunks: 5, ends: 1 })
  })

  it('ends once when it was read to its end', async () => {
    const { made, body } = source(3)
    expect((await new Response(body).arrayBuffer()).byteLength).toBe(3000)
    expect(made).toEqual({ chunks: 3, ends: 1 })
  })

  it('ends when it is left while the next chunk is still being made', async () => {
    let ends = 0
    let leave = () => {}
    async function* never() {
      yield chunk
      await new Promise<void>((resolve) => {
        leave = resolve
      })
    }
    const reader = streamed(never(), () => {
      ends++
      leave()
    }).getReader()
    await reader.read()
    const waiting = reader.read()
    await soon()
    await reader.cancel()
    expect(await waiting).toMatchObject({ done: true })
    expect(ends).toBe(1)
  })

  it('breaks when its source breaks, and says why in the log alone', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    let ends = 0
    // biome-ignore lint/correctness/useYield: it breaks before it gives anything.
    async function* broken(): AsyncGenerator<Uint8Array> {
      throw new Error('the cable is cut')
    }
    const body = streamed(broken(), () => ends++)
    await expect(new Response(body).text()).rejects.toThrow()
    expect(ends).toBe(1)
    expect(logged).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ message: 'the cable is cut' }))
    logged.mockRestore()
  })

  it('is given up when the client takes nothing for two minutes', async () => {
    vi.useFakeTimers()
    try {
      const { made, body } = source(10)
      const reader = body.getReader()
      await reader.read()
      await vi.advanceTimersByTimeAsync(119_000)
      expect(made.ends).toBe(0)
      await vi.advanceTimersByTimeAsync(2000)
      expect(made.ends).toBe(1)
      await expect(reader.read()).rejects.toThrow('takes nothing')
    } finally {
      vi.useRealTimers()
    }
  })
})
