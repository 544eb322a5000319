import { tags } from '#blocks/tags.ts'
import Exercise from '#screens/exercise/Exercise.astro'

/** What stands in lessons: the tags, the cells that runnable fences become, and the exercises, built on both. */
export const components = { ...tags, Exercise }
