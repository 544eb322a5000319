import { describe, expect, test } from 'vitest'
import { measuredOf, measuredProblems } from '#cli/prove/measure/kept.ts'
import { measure, SMALL } from '#cli/prove/measure/measure.ts'
import { heldOut } from '#cli/prove/measure/operators.ts'
import { toldOf } from '#exercise/measured.ts'
import { operators } from '#grader/diagnose/slips/operators.ts'
import { exerciseIds, exerciseText, loadExercise } from '#integrations/exercises/load.ts'

test('diagnosis is measured with kinds of slips that it does not use', () => {
  const used = operators.map(({ kind }) => kind)
  expect(heldOut.filter(({ kind }) => used.includes(kind))).toEqual([])
  expect(heldOut.length).toBeGreaterThanOrEqual(operators.length / 2)
})

test('what measured.json claims is counted, and held against what is seen', () => {
  expect(toldOf('nnlms=!f')).toEqual({
    wrong: 7,
    rejected: 6,
    named: 2,
    mended: 1,
    located: 1,
    stopped: 1,
    accepted: 1,
    false: 1,
  })
  const kept = { singles: 'nls=', pairs: 'm', variants: { written: 0, accepted: 0 } }
  const problems = (singles: string, pairs: string) =>
    measuredProblems('x', kept, { ...kept, singles, pairs }).length
  expect(problems('nls=', 'l')).toBe(0)
  expect(problems('nnn=', 'n')).toBe(0)
  expect(problems('lss!', 'f')).toBe(4)
  expect(problems('nls==', '')).toBe(1)
})

describe.each(exerciseIds())('%s', id => {
  test('generated wrong programs are rejected, the solution in other words is accepted, nothing false is said, and measured.json tells the same', async () => {
    const kept = measuredOf(id)!
    const seen = await measure(await loadExercise(id), exerciseText(id, 'solution.ts'), SMALL)
    expect(seen.found).toEqual([])
    expect(measuredProblems(id, kept, seen)).toEqual([])
    expect(seen.variants.accepted).toBe(seen.variants.written)
    for (const outcomes of [kept.singles, kept.pairs]) {
      const told = toldOf(outcomes)
      expect([told.rejected, told.false]).toEqual([told.wrong, 0])
    }
    expect(kept.variants.accepted).toBe(kept.variants.written)
  })
})
