import { join } from 'node:path'
import type { Assignment } from '#classroom/assignment.ts'
import type { Column } from '#classroom/column.ts'
import { feedbackName, feedbackOf } from '#classroom/feedback.ts'
import { gradebook } from '#classroom/gradebook.ts'
import type { GradebookFile } from '#classroom/gradebook-file.ts'
import { weighed } from '#classroom/marking.ts'
import type { Row } from '#classroom/row.ts'
import { format } from '#i18n/format.ts'
import { texts as all } from './language.ts'
import { say } from './terminal.ts'
import { reasonOf, writeWhole } from './write-whole.ts'

/** The folder that the learners' feedback goes into; a file that cannot be written stops nothing and is told. */
export class FeedbackFolder {
  lost = 0
  private first: { path: string; reason: string } | undefined
  private readonly folder: string
  private readonly decided: GradebookFile | undefined

  /** @param decided what the teacher has given or said */
  constructor(folder: string, decided?: GradebookFile) {
    this.folder = folder
    this.decided = decided
  }

  /** Writes what the learner of one file gets back. */
  judged(row: Row, columns: Column[], assignment?: Assignment): void {
    if (row.problem) return
    const { rulings = {}, marking } = this.decided ?? {}
    const book = gradebook([row], marking ? weighed(columns, marking) : columns, {
      ...(assignment && { assignment }),
      ...{ rulings, now: Date.now() },
    })
    const line = book.lines[0]!
    const path = join(this.folder, feedbackName(line))
    try {
      writeWhole(path, feedbackOf(line, book, all.classroom, assignment?.title))
    } catch (error) {
      this.lost++
      this.first ??= { path, reason: reasonOf(error) }
    }
  }

  /** Says what could not be written. */
  tell(): void {
    if (this.first) say(format(all.commandLine.gradeClass.feedbackLost, { n: this.lost, ...this.first }))
  }
}
