import { join } from 'node:path'
import { feedbackName, feedbackOf } from '#classroom/feedback.ts'
import type { Gradebook, Line } from '#classroom/gradebook.ts'
import { format } from '#i18n/format.ts'
import { texts as all } from './language.ts'
import { say } from './terminal.ts'
import { reasonOf, writeWhole } from './write-whole.ts'

/** The folder that the learners' feedback goes into; a file that cannot be written stops nothing and is told. */
export class FeedbackFolder {
  lost = 0
  private first: { path: string; reason: string } | undefined
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  write(line: Line, book: Gradebook, title?: string): void {
    const path = join(this.folder, feedbackName(line))
    try {
      writeWhole(path, feedbackOf(line, book, all.classroom, title))
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
