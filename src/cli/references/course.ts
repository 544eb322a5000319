import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createMarkdownProcessor, parseFrontmatter } from '@astrojs/markdown-remark'
import remarkMath from 'remark-math'
import { defaultLocale } from '#i18n/locales.ts'
import { lessonSlugs } from '#integrations/lessons/lesson-file.ts'
import { termIds } from '#integrations/lessons/references.ts'

/** What exercises may name of the course. */
export interface Course {
  lessons: readonly string[]
  terms: readonly string[]
  /** The anchors of a lesson's sections, of all its sittings and languages. */
  sectionsOf(lesson: string): Promise<readonly string[]>
}

/** @param root folder of the project */
export function courseIn(root: string): Course {
  const found = new Map<string, Promise<readonly string[]>>()
  return {
    lessons: lessonSlugs(root, defaultLocale),
    terms: termIds(root),
    sectionsOf(lesson) {
      if (!found.has(lesson)) found.set(lesson, sectionsIn(root, lesson))
      return found.get(lesson)!
    },
  }
}

async function sectionsIn(root: string, lesson: string): Promise<string[]> {
  const processor = await createMarkdownProcessor({ remarkPlugins: [remarkMath], syntaxHighlight: false })
  const files = globSync(`content/*/lessons/${lesson}/*.mdx`, { cwd: root })
  const pages = await Promise.all(
    files.sort().map(async file => {
      const { content } = parseFrontmatter(readFileSync(join(root, file), 'utf8'))
      return (await processor.render(content)).metadata.headings
    }),
  )
  // A sitting's title has the anchor of its file's name.
  return [...pages.flat().map(({ slug }) => slug), ...files.map(file => basename(file, '.mdx'))]
}
