import { tags } from '#blocks/tags.ts'
import Exercise from '#screens/exercise/Exercise.astro'

/** What lessons may name in their text: the tags, and the exercises, which stand on top of them. */
export const components = { ...tags, Exercise }
