import { parse } from 'yaml'
import { defaultLocale } from '#i18n/locales.ts'
import type { CourseSource } from './ideas.ts'

/** The files that the map is read from, from the project's root: those of the source's language. */
export const mapFiles = {
  lessons: `content/${defaultLocale}/lessons/*/lesson.yaml`,
  sittings: `content/${defaultLocale}/lessons/*/*.mdx`,
  terms: `content/${defaultLocale}/glossary/*.mdx`,
} as const

export const lessonPath = (slug: string) => `content/${defaultLocale}/lessons/${slug}/lesson.yaml`
export const sittingPath = (lesson: string, name: string) =>
  `content/${defaultLocale}/lessons/${lesson}/${name}.mdx`
export const termPath = (id: string) => `content/${defaultLocale}/glossary/${id}.mdx`

/**
 * What the map is drawn from.
 *
 * @param texts of the files that `mapFiles` names, by their paths from the project's root
 */
export function courseSource(
  texts: Readonly<Record<string, string>>,
  exercises: CourseSource['exercises'],
): CourseSource {
  const paths = Object.keys(texts).sort()
  const lessons = paths
    .filter(path => path.endsWith('/lesson.yaml'))
    .map(path => {
      const { order, sittings, appendix } = yaml(texts[path]!)
      const [taken, extra] = [list(sittings) ?? [], list(appendix) ?? []]
      return { slug: path.split('/').at(-2)!, order: Number(order ?? 0), sittings: taken, appendix: extra }
    })
    .sort((a, b) => a.order - b.order)
  return {
    lessons: lessons.map(({ slug }) => slug),
    sittings: lessons.flatMap(({ slug, sittings, appendix }) =>
      [...sittings, ...appendix].map(name => {
        const text = texts[sittingPath(slug, name)] ?? ''
        return {
          lesson: slug,
          name,
          appendix: appendix.includes(name),
          terms: idsOf('Term', text),
          ideas: list(frontMatter(text).ideas) ?? [],
          exercises: idsOf('Exercise', text),
        }
      }),
    ),
    terms: paths
      .filter(path => path.includes('/glossary/'))
      .map(path => {
        const { needs, taught } = frontMatter(texts[path]!)
        const said = list(needs)
        return {
          id: path
            .split('/')
            .at(-1)!
            .replace(/\.mdx$/, ''),
          ...(said && { needs: said }),
          ...(typeof taught === 'string' && { taught }),
          links: idsOf('Term', texts[path]!),
        }
      }),
    exercises,
  }
}

/** The ids of a tag in a text, in their order. */
const idsOf = (tag: string, text: string) => [
  ...new Set([...text.matchAll(new RegExp(`<${tag}\\s[^>]*?id="([^"]+)"`, 'g'))].map(([, id]) => id!)),
]

/** The lines between the two `---`; what cannot be read there is told by the collections' own check. */
const frontMatter = (text: string): Record<string, unknown> =>
  yaml(/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '')

function yaml(text: string): Record<string, unknown> {
  try {
    return (parse(text) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : undefined)
