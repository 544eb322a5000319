import { expect, test } from 'vitest'
import { inProcess } from '#cli/prove/in-process.ts'
import { grade } from '#grader/grade.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { exerciseText, loadExercise } from '#integrations/exercises/load.ts'

test('a walk along every path is right on small graphs, and never gets through the doublings', async () => {
  const exercise = await loadExercise('in-any-order')
  const starter = exerciseText('in-any-order', 'starter.ts')
  const everyPath = `${starter.slice(0, starter.indexOf('/**\n * The derivative'))}
export function inAnyOrder(nodes: Node[], result: number): number[] {
  const grad = nodes.map(() => 0)
  const walk = (n: number, arriving: number) => {
    grad[n] += arriving
    const alone = nodes.map(() => 0)
    alone[n] = arriving
    handOn(nodes, alone, n)
    const [left, right] = nodes[n].parents
    const each = right === left ? [alone[left] / 2, alone[left] / 2] : [alone[left], alone[right]]
    for (const [k, parent] of nodes[n].parents.entries()) {
      walk(parent, each[k])
    }
  }
  walk(result, 1)
  return grad
}
`
  const { grader: t } = textsOf(defaultLocale)
  const small = {
    ...exercise,
    definition: {
      ...exercise.definition,
      cases: { ...exercise.definition.cases, fixed: exercise.definition.cases.fixed!.slice(0, -1) },
    },
  }
  expect((await grade(small, everyPath, inProcess, { t })).status).toBe('pass')
  expect((await grade(exercise, everyPath, inProcess, { t })).status).toBe('timeout')
})
