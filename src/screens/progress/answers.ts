import { strToU8, zipSync } from 'fflate'
import { inOrder, type RecordFile } from '#record/format.ts'
import { bestAttempt } from '#record/progress.ts'

const draftPrefix = 'exercise:'

/** Each answer of a record as a file: the text that was typed last, else the attempt that counts. */
export function answersIn({
  drafts,
  attempts,
}: Pick<RecordFile, 'drafts' | 'attempts'>): Record<string, string> {
  const byExercise = Map.groupBy(attempts, ({ exercise }) => exercise)
  const tried = [...byExercise].map(([id, mine]) => [id, bestAttempt(mine.toSorted(inOrder))!.code] as const)
  const typed = drafts.flatMap(({ id, versions }) => {
    const latest = versions.toSorted((a, b) => a.seq - b.seq).at(-1)
    return id.startsWith(draftPrefix) && latest ? [[id.slice(draftPrefix.length), latest.code] as const] : []
  })
  const answers = new Map([...tried, ...typed].sort(([a], [b]) => (a < b ? -1 : 1)))
  return Object.fromEntries([...answers].map(([id, code]) => [`${id}.ts`, code]))
}

/** All answers in one zip. */
export function zipOf(answers: Readonly<Record<string, string>>): Blob {
  const files = Object.entries(answers).map(([name, code]) => [name, strToU8(code)] as const)
  return new Blob([zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>], {
    type: 'application/zip',
  })
}
