import * as engine from '#engine'
import type { LoadedExercise } from '#exercise/assemble.ts'
import type { Random } from '#exercise/random.ts'
import type { SlipModule } from '#exercise/slips.ts'
import { compileSlips } from '#grader/diagnose/slips/compile.ts'
import { SlipRunner } from '#grader/diagnose/slips/run.ts'
import type { Operator } from '#grader/diagnose/slips/site.ts'
import type { Runner, RunRequest, RunResult } from '#runner/runner.ts'

/** Generated programs of one kind for one exercise. */
export class Programs {
  readonly count: number
  private readonly runner: SlipRunner

  constructor(exercise: LoadedExercise, solution: string, kinds: Operator[]) {
    const module: SlipModule = compileSlips(solution, exercise.definition.entry.name, engine, kinds)
    this.count = module.slips.length
    this.runner = new SlipRunner(exercise, module)
  }

  /** Some changes at once, each another one. */
  draw(random: Random, changes: number): number[] {
    const drawn = new Set<number>()
    while (drawn.size < Math.min(changes, this.count)) drawn.add(random.integer(0, this.count - 1))
    return [...drawn]
  }

  /** A runner for the grader that runs such a program and not the text it is given: all of it is our own code. */
  runnerOf(program: number[]): Runner {
    return { run: async request => this.run(program, request), dispose() {} }
  }

  private run(program: number[], { calls }: RunRequest): RunResult {
    const { entry, batch } = calls!
    const answer = (args: (typeof batch)[number]) => {
      const value = this.runner.value(program, args)
      const error = { code: 'runtime', values: {}, message: 'stopped' }
      return value === undefined ? { error, after: args } : { value, after: args }
    }
    return { status: 'done', outputs: [], exports: [entry], returns: batch.map(answer), duration: 0 }
  }
}
