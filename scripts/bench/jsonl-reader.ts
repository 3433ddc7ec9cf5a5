import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { BenchText } from './texts'

const FIRST: BenchText = { id: 'first', text: 'A drone hit Odesa.' }

/** A command that answers JSON Lines, held to one core where the system can. */
export class JsonlReader {
  readonly #child: ChildProcess
  readonly #answers: AsyncIterator<string>

  private constructor(script: string) {
    const command = [process.execPath, 'scripts/bundled.mjs', script]
    const [program = '', ...args] = hasTaskset() ? ['taskset', '-c', '0', ...command] : command
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    if (!this.#child.stdout) throw new Error(`${script} has no output`)
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]()
  }

  /** Starts a script, and waits until it has answered a first line: its start-up is over then. */
  static async start(script: string): Promise<JsonlReader> {
    const reader = new JsonlReader(script)
    await reader.secondsFor([FIRST])
    return reader
  }

  /**
   * Seconds until every text has been answered: of processor time, all threads together, so that a busy machine
   * changes little; of the clock where the system doesn't tell.
   */
  async secondsFor(texts: readonly BenchText[]): Promise<number> {
    const [cpu, clock] = [this.#processorSeconds(), performance.now()]
    for (const text of texts) this.#child.stdin?.write(`${JSON.stringify(text)}\n`)
    for (let left = texts.length; left > 0; left--) {
      const { done } = await this.#answers.next()
      if (done) throw new Error(`the reader ended with ${left} texts unanswered`)
    }
    const used = this.#processorSeconds()
    return cpu !== null && used !== null ? used - cpu : (performance.now() - clock) / 1000
  }

  /** The most memory it has held so far, or null where the system can't say. */
  peakMegabytes(): number | null {
    const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(this.#told('status')) ?? []
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  }

  async end(): Promise<void> {
    const ended = new Promise((done) => this.#child.on('close', done))
    this.#child.stdin?.end()
    await ended
  }

  /** User and system time, in the hundredths of a second that Linux counts in. */
  #processorSeconds(): number | null {
    const fields = this.#told('stat').split(') ')[1]?.split(' ')
    return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : null
  }

  #told(name: 'stat' | 'status'): string {
    const file = `/proc/${this.#child.pid}/${name}`
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
}

const hasTaskset = () => spawnSync('taskset', ['-c', '0', 'true']).status === 0
