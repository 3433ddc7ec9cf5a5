import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { boardAsMarkdown } from './board-markdown'
import { type Scoreboard, scoreboardSchema } from './scoreboard'

const ROOT = path.resolve(import.meta.dirname, '../..')
const BOARD = path.join(ROOT, 'docs/scoreboard.json')
const README = path.join(ROOT, 'README.md')
const BLOCK = /(<!-- scoreboard: [^>]*-->\n)[\s\S]*?(\n<!-- end of scoreboard -->)/

/** The scoreboard as committed, or null before there was one. */
export function committedBoard(): Scoreboard | null {
  return existsSync(BOARD) ? scoreboardSchema.parse(JSON.parse(readFileSync(BOARD, 'utf8'))) : null
}

/** Writes the scoreboard and the README's block, which is made of it. */
export function commitBoard(board: Scoreboard): void {
  writeFileSync(BOARD, `${JSON.stringify(board, null, 2)}\n`)
  writeFileSync(README, readmeWith(board))
}

/** The README with its figures as the scoreboard has them. */
export function readmeWith(board: Scoreboard): string {
  const readme = readmeText()
  if (!BLOCK.test(readme)) throw new Error('README.md has no block <!-- scoreboard: … --> … <!-- end of scoreboard -->')
  return readme.replace(BLOCK, (_, head: string, tail: string) => `${head}${boardAsMarkdown(board)}${tail}`)
}

export const readmeText = () => readFileSync(README, 'utf8')

/** What was measured now; where the labelled data or the bench are absent, what was committed stays. */
export function merged(was: Scoreboard | null, is: Scoreboard): Scoreboard {
  if (!was) return is
  const measuredBeside = Object.keys(is.published).length > 0
  return {
    ...is,
    figures: measuredBeside ? is.figures : { ...was.figures, ...is.figures },
    sizes: measuredBeside ? is.sizes : { ...was.sizes, ...is.sizes },
    published: measuredBeside ? is.published : was.published,
    reliability: measuredBeside ? is.reliability : was.reliability,
    speed: is.speed ?? was.speed,
  }
}
