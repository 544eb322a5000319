import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Measured, OUTCOMES } from '#exercise/measured.ts'
import { EXERCISES, exerciseText } from '#integrations/exercises/load.ts'

const FILE = 'measured.json'

/** What was measured of an exercise when its `measured.json` was written; undefined where there is none. */
export function measuredOf(id: string, root = EXERCISES): Measured | undefined {
  const text = exerciseText(id, FILE, root)
  return text === '' ? undefined : JSON.parse(text)
}

export function keepMeasured(id: string, measured: Measured, root = EXERCISES): void {
  writeFileSync(join(root, id, FILE), `${JSON.stringify(measured, null, 2)}\n`)
}

/** From the least to the most that is said of a wrong program. */
const RANKS = [OUTCOMES.stopped, OUTCOMES.located, OUTCOMES.mended, OUTCOMES.named].join('')

/**
 * Where `measured.json` claims more than is seen in a sample. What got better since is no problem, and a change to a
 * program is looked for only when all is measured.
 */
export function measuredProblems(id: string, kept: Measured, seen: Measured): string[] {
  return (['singles', 'pairs'] as const).flatMap(of =>
    [...seen[of]].flatMap((now, n) => {
      const then = kept[of][n] ?? ''
      const atMost = then === OUTCOMES.mended ? OUTCOMES.stopped : then
      const isKept =
        RANKS.includes(then) && then !== '' ? RANKS.indexOf(now) >= RANKS.indexOf(atMost) : now === then
      if (isKept) return []
      return [
        `${id}/${FILE}: expected ${then || 'nothing'} for program ${n} of ${of}, found ${now}; measure again with npm run check -- ${id} --full`,
      ]
    }),
  )
}
