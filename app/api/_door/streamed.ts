/** A client that takes nothing for so long has gone, or holds up what others wait for. */
const PATIENCE_MS = 120_000

/**
 * An answer's body, made only as fast as the client takes it. `end` is called once, however it ends: read to its end,
 * broken, or left by the client, while the next chunk is being made, too.
 */
export function streamed(chunks: AsyncIterable<Uint8Array>, end: () => unknown): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  let ended = false
  let patience: NodeJS.Timeout | undefined
  const finish = async () => {
    clearTimeout(patience)
    if (ended) return
    ended = true
    await end()
  }
  const wait = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    patience = setTimeout(() => {
      controller.error(new Error('The client takes nothing any more'))
      void finish()
    }, PATIENCE_MS).unref()
  }
  return new ReadableStream<Uint8Array>(
    {
      start: wait,
      async pull(controller) {
        clearTimeout(patience)
        try {
          const { done, value } = await iterator.next()
          if (ended) return
          if (done) {
            await finish()
            controller.close()
          } else {
            controller.enqueue(value)
            wait(controller)
          }
        } catch (error) {
          if (ended) return
          console.error('An answer broke off:', error)
          await finish()
          throw error
        }
      },
      cancel: finish,
    },
    { highWaterMark: 0 },
  )
}

/** Text as bytes, piece by piece. */
export async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}
