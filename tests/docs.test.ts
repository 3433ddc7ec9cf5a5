import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
]

describe('The papers', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, source]) => link ?? source ?? '',
    )
    const dead = links
      .filter((link) => !/^(?:https?:|mailto:|#)/.test(link))
      .filter((link) => !existsSync(path.join(ROOT, path.dirname(page), (link.split('#')[0] ?? '').replace(/^\//, ''))))
    expect(dead).toEqual([])
  })

  it('give a reason for every dependency, and for nothing that is gone', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)]
    const record = read('docs/decisions/0002-dependencies.md')
    const rows = record.split('\n').filter((line) => line.startsWith('| `'))
    const reasoned = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
    )
    expect(names.filter((name) => !name.startsWith('@types/') && !reasoned.includes(name))).toEqual([])
    expect(reasoned.filter((name) => name !== '@types/…' && !names.includes(name))).toEqual([])
  })

  it('number decision records once each', () => {
    const numbers = readdirSync(path.join(ROOT, 'docs/decisions')).map((file) => file.slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
