import { tagsFor } from '#blocks/tags.ts'
import type { Locale } from '#i18n/locales.ts'
import Exercise from '#screens/exercise/Exercise.astro'

/** What stands in lessons: the tags, the cells that runnable fences become, and the exercises, built on both. */
export const componentsFor = (locale: Locale) => ({ ...tagsFor(locale), Exercise })
