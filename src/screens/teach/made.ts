import type { Assignment } from '#classroom/assignment.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'

/** The assignment that the form describes, or the field that is missing. */
export type Made =
  | { assignment: Assignment; fragment: string }
  | { problem: keyof TeachTexts['teach']['missing'] }
