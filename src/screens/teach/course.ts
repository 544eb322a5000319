/** The course as the pages of the classroom know it when they are built. */
export type Course = {
  slug: string
  title: string
  url: string
  exercises: {
    id: string
    title: string
    url: string
    level: number
    points: number
    contentVersion: string
  }[]
}[]
