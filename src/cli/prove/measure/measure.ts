import type { LoadedExercise } from '#exercise/assemble.ts'
import { seeded } from '#exercise/random.ts'
import { grade } from '#grader/grade.ts'
import type { GradeResult } from '#grader/result.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import type { Runner } from '#runner/runner.ts'
import { heldOut } from './operators.ts'
import { Programs } from './programs.ts'
import { variants } from './variants.ts'

const t = textsOf(defaultLocale).grader

/** How many programs are generated for one exercise. */
export interface Sample {
  /** Wrong programs with one slip, and with two. */
  singles: number
  pairs: number
  /** The solution in other words. */
  variants: number
}

/** A few seconds for all exercises. */
export const SMALL: Sample = { singles: 5, pairs: 2, variants: 8 }

/** Ten thousand wrong programs and three thousand variants for fourteen exercises. */
export const FULL: Sample = { singles: 480, pairs: 240, variants: 220 }

/** What wrong programs were told. */
export interface Told {
  /** Programs that are wrong: those that give the right numbers everywhere do not count. */
  wrong: number
  rejected: number
  /** The mistake was named, in the whole answer or in a part of it. */
  named: number
  /** The place was told, or what is still in proportion. */
  located: number
  /** It stopped before its numbers could be looked at, and the verdict says at which check. */
  stopped: number
  /** A name was told that other cases do not bear out. */
  false: number
}

export interface Figures {
  singles: Told
  pairs: Told
  variants: { written: number; accepted: number }
  /** What was told falsely, and what was accepted or refused wrongly: for whoever looks into it. */
  found: string[]
}

/**
 * Measures how an exercise tells wrong programs from right ones: it generates both, seeded, from the solution.
 *
 * @param solution the text of `solution.ts`
 */
export async function measure(exercise: LoadedExercise, solution: string, sample: Sample): Promise<Figures> {
  const found: string[] = []
  const wrong = new Programs(exercise, solution, heldOut)
  const right = new Programs(exercise, solution, variants)
  const other = withOtherCases(exercise)
  const random = seeded(exercise.definition.cases.seed + 17)

  const tell = async (count: number, slips: number): Promise<Told> => {
    const told: Told = { wrong: 0, rejected: 0, named: 0, located: 0, stopped: 0, false: 0 }
    for (let n = 0; n < count; n++) {
      const program = wrong.draw(random, slips)
      await add(told, exercise, other, wrong.runnerOf(program), text => found.push(`${program}: ${text}`))
    }
    return told
  }
  const singles = await tell(sample.singles, 1)
  const pairs = await tell(sample.pairs, 2)
  let accepted = 0
  const written = right.count > 0 ? sample.variants : 0
  for (let n = 0; n < written; n++) {
    const program = right.draw(random, 1 + (n % 5))
    const verdict = await judge(exercise, right.runnerOf(program))
    if (verdict.status === 'pass') accepted++
    else found.push(`variant ${program} is refused: ${verdict.message.text}`)
  }
  return { singles, pairs, variants: { written, accepted }, found }
}

async function add(
  told: Told,
  exercise: LoadedExercise,
  other: LoadedExercise,
  runner: Runner,
  report: (text: string) => void,
): Promise<void> {
  const verdict = await judge(exercise, runner)
  if (verdict.status === 'pass') {
    const again = await judge(other, runner)
    // What is right in other cases, too, is the solution in other words.
    if (again.status === 'pass') return
    told.wrong++
    report('accepted, though it is wrong in other cases')
    return
  }
  told.wrong++
  told.rejected++
  const { diagnosis } = verdict
  if (!diagnosis) told.stopped++
  else if (!isName(verdict)) told.located++
  else {
    told.named++
    const again = await judge(other, runner)
    // A name is false when the same program bears another one for other cases; or when it was said of a part only, and
    // is not said again. (What explains every case exactly is as true if a search, which is limited, misses it there.)
    if (isName(again) && again.diagnosis!.message.code === diagnosis.message.code) return
    if (!isName(again) && diagnosis.certainty === 'exact') return
    told.false++
    report(`${diagnosis.message.code}, but ${again.diagnosis?.message.code ?? again.status} for other cases`)
  }
}

/** What says where or how far, but not what. */
const NO_NAMES = ['unknown', 'shareOfAll', 'shareOfRow', 'shareOfColumn', 'nearly', 'notANumber', 'infinite']

function isName({ diagnosis }: GradeResult): boolean {
  return diagnosis !== undefined && !NO_NAMES.includes(diagnosis.mistake)
}

function judge(exercise: LoadedExercise, runner: Runner): Promise<GradeResult> {
  return grade(exercise, 'generated', runner, { t })
}

function withOtherCases(exercise: LoadedExercise): LoadedExercise {
  const { cases } = exercise.definition
  const definition = { ...exercise.definition, cases: { ...cases, seed: cases.seed + 1_000_003 } }
  return { ...exercise, definition }
}
