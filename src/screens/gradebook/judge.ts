import { exercises, solutions } from 'virtual:exercise-modules'
import type { Judging } from '#classroom/row.ts'
import { grade } from '#grader/grade.ts'
import { loadGraderTexts } from '#i18n/lazy.ts'
import { createBrowserRunner } from '#runner/browser/runner.ts'
import { errorText } from '#runner/error-text.ts'

export interface PageJudging extends Judging {
  dispose(): void
}

/**
 * The grader of the exercise pages, for a whole class: several sandboxes at a time.
 *
 * @param ids the exercises that are judged
 * @param starters the lines of their starters, by id
 * @param options.jobs submissions at a time
 * @throws when the exercises or the texts cannot be loaded
 */
export async function openJudging(
  ids: readonly string[],
  starters: Record<string, string>,
  { signal, locale, jobs }: { signal: AbortSignal; locale: string; jobs: number },
): Promise<PageJudging> {
  const texts = await loadGraderTexts(locale)
  const loaded = new Map(
    await Promise.all(
      ids.map(async id => {
        const [{ default: exercise }, { default: solution }] = await Promise.all([
          exercises[id]!(locale),
          solutions[id]!(),
        ])
        return [id, { exercise, given: { starter: starters[id] ?? '', solution } }] as const
      }),
    ),
  )
  const runner = createBrowserRunner({ sandboxes: jobs })
  return {
    exercises: ids,
    keepCode: true,
    given: id => loaded.get(id)!.given,
    judge: (id, code) =>
      grade(loaded.get(id)!.exercise, code, runner, {
        t: texts.grader,
        explain: error => errorText(error, texts.runner),
        signal,
      }),
    dispose: () => runner.dispose(),
  }
}
