import type { LoadedExercise } from '#exercise/assemble.ts'
import { type Measured, OUTCOMES, type Outcome } from '#exercise/measured.ts'
import { seeded } from '#exercise/random.ts'
import { grade } from '#grader/grade.ts'
import { findRepair } from '#grader/repair/find.ts'
import { type Reader, reader } from '#grader/repair/program.ts'
import type { GradeResult } from '#grader/result.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { inProcess } from '../in-process.ts'
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

/** The first few of each: they are the same in a larger sample. */
export const SMALL: Sample = { singles: 3, pairs: 1, variants: 4 }

/** What `measured.json` holds. */
export const FULL: Sample = { singles: 40, pairs: 20, variants: 40 }

/** How many times as long as in the page a change is looked for: what is found must not hang on how busy a machine is. */
const PATIENCE = 5

/** What was measured, and what was told falsely, accepted or refused wrongly: for whoever looks into it. */
export interface Looked extends Measured {
  found: string[]
}

/**
 * Measures how an exercise tells wrong programs from right ones: it generates both from the solution, each program by
 * a seed of its own.
 *
 * @param solution the text of `solution.ts`
 * @param options.deep whether a change to the program is looked for where its mistake is not named
 */
export async function measure(
  exercise: LoadedExercise,
  solution: string,
  sample: Sample,
  { deep = false } = {},
): Promise<Looked> {
  const found: string[] = []
  const { entry, cases } = exercise.definition
  const other = withOtherCases(exercise)
  const wrong = new Programs(solution, entry.name, heldOut)
  const told = async (count: number, slips: number) => {
    let outcomes = ''
    for (let n = 0; n < count; n++) {
      const { text, kinds } = wrong.draw(seeded([cases.seed, slips, n]), slips)
      const report = (what: string) => found.push(`${kinds.join(' + ')}: ${what}`)
      outcomes += OUTCOMES[await outcomeOf({ exercise, other, text, deep, report })]
    }
    return outcomes
  }
  const singles = await told(sample.singles, 1)
  const pairs = await told(sample.pairs, 2)

  const right = new Programs(solution, entry.name, variants)
  const accepted = { written: 0, accepted: 0 }
  for (let n = 0; n < sample.variants; n++) {
    const { text, kinds } = right.draw(seeded([cases.seed, 0, n]), 1 + (n % 5))
    if (kinds.length === 0) continue
    accepted.written++
    const verdict = await judge(exercise, text)
    if (verdict.status === 'pass') accepted.accepted++
    else found.push(`variant ${kinds.join(' + ')} is refused: ${verdict.message.text}`)
  }
  return { singles, pairs, variants: accepted, found }
}

interface Question {
  exercise: LoadedExercise
  /** The same with other random cases. */
  other: LoadedExercise
  text: string
  deep: boolean
  /** Takes down what must not be. */
  report(what: string): void
}

async function outcomeOf({ exercise, other, text, deep, report }: Question): Promise<Outcome> {
  const verdict = await judge(exercise, text)
  if (verdict.status === 'pass') {
    // What is right in other cases, too, is the solution in other words.
    if ((await judge(other, text)).status === 'pass') return 'right'
    report('accepted, though it is wrong in other cases')
    return 'accepted'
  }
  if (isName(verdict)) {
    const wrongly = await falseName(other, text, verdict)
    if (wrongly) report(wrongly)
    return wrongly ? 'false' : 'named'
  }
  const mended = deep ? await mend(exercise, text, verdict) : undefined
  if (mended !== undefined && (await judge(other, mended)).status !== 'pass') {
    report('mended for these cases alone')
    return 'false'
  }
  return mended !== undefined ? 'mended' : verdict.diagnosis ? 'located' : 'stopped'
}

// A name is false when the same program bears another one for other cases; or when it was said of a part only, and is
// not said again. (What explains every case exactly is as true if a search, which is limited, misses it there.)
async function falseName(other: LoadedExercise, text: string, { diagnosis }: GradeResult) {
  const again = await judge(other, text)
  const { code } = diagnosis!.message
  if (isName(again) && again.diagnosis!.message.code === code) return undefined
  if (!isName(again) && diagnosis!.certainty === 'exact') return undefined
  return `${code}, but ${again.diagnosis?.message.code ?? again.status} for other cases`
}

/** The program with the change that was found. */
async function mend(
  exercise: LoadedExercise,
  text: string,
  verdict: GradeResult,
): Promise<string | undefined> {
  let last: string | undefined
  const recorded: Reader = {
    search: reader.search,
    changed: (reading, changes) => (last = reader.changed(reading, changes)),
  }
  const found = await findRepair(exercise, text, verdict, inProcess, {
    t,
    reader: recorded,
    timeScale: PATIENCE,
  })
  return found && last
}

/** What says where or how far, but not what. */
const NO_NAMES = ['unknown', 'shareOfAll', 'shareOfRow', 'shareOfColumn', 'nearly', 'notANumber', 'infinite']

function isName({ diagnosis }: GradeResult): boolean {
  return diagnosis !== undefined && !NO_NAMES.includes(diagnosis.mistake)
}

function judge(exercise: LoadedExercise, text: string): Promise<GradeResult> {
  return grade(exercise, text, inProcess, { t })
}

function withOtherCases(exercise: LoadedExercise): LoadedExercise {
  const { cases } = exercise.definition
  const definition = { ...exercise.definition, cases: { ...cases, seed: cases.seed + 1_000_003 } }
  return { ...exercise, definition }
}
