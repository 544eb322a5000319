import type { ClassroomTexts } from '#i18n/en/classroom.ts'
import type { TeachTexts } from '#i18n/en/teach.ts'

/** The texts that every part of the gradebook takes. */
export interface Words {
  t: TeachTexts['gradebook']
  c: ClassroomTexts
  locale: string
}
