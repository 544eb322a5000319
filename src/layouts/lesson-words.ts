import { z } from 'astro/zod'
import { parse } from 'yaml'
import { defaultLocale, type Locale } from '#i18n/locales.ts'

const files = import.meta.glob<string>('/content/*/lessons/*/lesson.yaml', {
  query: '?raw',
  import: 'default',
})

/** What the `lesson.yaml` of a translation says; order, needs and sittings are the source's. */
const schema = z
  .object({
    title: z.string(),
    summary: z.string().min(40).max(320),
    objectives: z.array(z.string()).min(1),
  })
  .strict()

export type LessonWords = z.infer<typeof schema>

/**
 * What a language calls a lesson.
 *
 * @returns undefined where the language does not have the lesson, and for the source
 * @throws naming the file and what is wrong with it
 */
export async function lessonWords(locale: Locale, slug: string): Promise<LessonWords | undefined> {
  const file = `content/${locale}/lessons/${slug}/lesson.yaml`
  const load = files[`/${file}`]
  if (locale === defaultLocale || !load) return undefined
  const read = schema.safeParse(parsed(await load(), file))
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(
    `${file}: a translation has title, summary and objectives, and nothing else. ${problems.join('; ')}`,
  )
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new Error(
      `${file}: ${error instanceof Error ? error.message : error} Are texts with a colon in quotes?`,
    )
  }
}
