import type { WrittenIn } from '#i18n/language.ts'

/** The course as the pages of the classroom know it when they are built. */
export type Course = {
  slug: string
  title: string
  /** Where the title is in another language than the page. */
  written?: WrittenIn
  url: string
  exercises: {
    id: string
    title: string
    written?: WrittenIn
    url: string
    level: number
    points: number
    contentVersion: string
  }[]
}[]
