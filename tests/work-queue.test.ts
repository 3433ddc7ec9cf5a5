import { expect, it } from 'vitest'
import { workQueue } from '@/app/_ui/work-queue'

const busyFor = (ms: number) => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

it('does what it is given in order, and lets others in between', async () => {
  const inTurn = workQueue()
  const order: string[] = []
  const done = ['a', 'b', 'c', 'd'].map((name) =>
    inTurn(() => {
      busyFor(6)
      order.push(name)
      return name
    }),
  )
  setTimeout(() => order.push('another task'))
  expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd'])
  expect(order.filter((name) => name.length === 1)).toEqual(['a', 'b', 'c', 'd'])
  expect(order.indexOf('another task')).toBeLessThan(3)
})

it('tells a fault to who has given the work, and goes on', async () => {
  const inTurn = workQueue()
  const failed = inTurn(() => {
    throw new Error('it broke')
  })
  const next = inTurn(() => 'whole')
  await expect(failed).rejects.toThrow('it broke')
  expect(await next).toBe('whole')
})
