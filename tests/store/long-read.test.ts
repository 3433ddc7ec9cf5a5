import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/lib/store/generated/client'
import { type LongReads, serverReads, type TextRow } from '@/lib/store/long-read'
import { type PostgresServer, startPostgresServer } from './postgres-server'

let server: PostgresServer
let reads: LongReads

beforeAll(async () => {
  server = await startPostgresServer()
  reads = serverReads(server.url('postgres'))
})
afterAll(async () => {
  await reads.closeAll()
  await server.stop()
})

async function allOf(query: Prisma.Sql): Promise<TextRow[]> {
  const read = await reads.open([], query)
  const rows: TextRow[] = []
  for await (const batch of read.batches) rows.push(...batch)
  await read.close()
  return rows
}

// What COPY and SQL write in a way of their own, among letters of one to four bytes. Postgres keeps no NUL.
const anyText = fc
  .array(fc.constantFrom('\\', '\\N', '\\.', '\t', '\n', '\r', '\b', '\v', "'", '"', '$1', 'a', 'ü', 'є', '€', '𝄞'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

describe('A long reading of a server', () => {
  it('gives texts back as they are, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 40 }), async (texts) => {
        const rows =
          await allOf(Prisma.sql`SELECT text, NULL, text FROM unnest(${texts}) WITH ORDINALITY AS t(text, nth)
          ORDER BY nth`)
        expect(rows).toEqual(texts.map((text) => [text, null, text]))
      }),
      { numRuns: 60 },
    )
  })

  it('takes values of every kind that a filter has', async () => {
    const query = Prisma.sql`SELECT (${-1.5}::float8 * ${2})::text, ${true}::text, ${"it's"}::text,
      coalesce(${null}::text, 'none'), (${'2025-03-16T00:00:00Z'}::timestamptz < now())::text,
      ('x' = ANY(${[]}))::text, ('a' = ANY(${['a', 'b']}))::text`
    expect(await allOf(query)).toEqual([['-3', 'true', "it's", 'none', 'true', 'false', 'true']])
    await expect(reads.open([], Prisma.sql`SELECT ${{ a: 1 }}`)).rejects.toThrow(TypeError)
  })

  it('gives all rows in order, and can be left before its end', async () => {
    const numbers = Prisma.sql`SELECT n::text, repeat('x', 200) FROM generate_series(1, 20000) AS s(n) ORDER BY s.n`
    expect((await allOf(numbers)).map(([n]) => Number(n))).toEqual(Array.from({ length: 20_000 }, (_, i) => i + 1))
    // More than may be open at once.
    for (let i = 0; i < 10; i++) {
      const read = await reads.open([Prisma.sql`SELECT ${i}::text`], numbers)
      expect(read.answers).toEqual([[[String(i)]]])
      for await (const rows of read.batches) {
        expect(rows[0]?.[0]).toBe('1')
        break
      }
      await read.close()
    }
  })

  it('asks several questions in turn about one moment, and can be left in any of them', async () => {
    const numbers = (from: number) => Prisma.sql`SELECT n::text FROM generate_series(${from}, ${from} + 1999) n`
    const snapshot = Prisma.sql`SELECT pg_current_snapshot()::text`
    const read = await reads.open([snapshot], numbers(0), Prisma.sql`SELECT 'x' WHERE FALSE`, numbers(2000), snapshot)
    const rows: TextRow[] = []
    for await (const batch of read.batches) rows.push(...batch)
    await read.close()
    expect(rows.slice(0, -1).map(([n]) => Number(n))).toEqual(Array.from({ length: 4000 }, (_, i) => i))
    expect(rows.at(-1)).toEqual(read.answers[0]?.[0])
    for (const most of [1, 3000]) {
      const left = await reads.open([], numbers(0), numbers(2000))
      let seen = 0
      for await (const batch of left.batches) {
        seen += batch.length
        if (seen >= most) break
      }
      await left.close()
    }
  })

  it('tells what goes wrong on its way', async () => {
    const query = Prisma.sql`SELECT (1 / (5000 - n))::text FROM generate_series(1, 10000) n`
    await expect(allOf(query)).rejects.toThrow('division by zero')
    expect(await allOf(Prisma.sql`SELECT '1'`)).toEqual([['1']])
  })
})
