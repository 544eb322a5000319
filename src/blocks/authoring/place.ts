import { defaultLocale } from '#i18n/locales.ts'

/** What a text is and whose numbers it may use, from where its file stands. */
export interface Place {
  /** The file as its author knows it: relative to the project. */
  file: string
  locale: string
  kind: 'lesson' | 'term' | 'sheet' | 'example' | 'instructions' | 'other'
  /** The lesson or exercise under which checkpoints are kept; none elsewhere. */
  owner?: string
  /** Name of the module in `content/numbers` whose numbers the text may use. */
  numbers?: string
}

/** The lesson whose numbers the examples on the authors' page use. */
const EXAMPLE_NUMBERS = 'worked-example'

/**
 * @param path of the file, absolute or relative to the project
 */
export function placeOf(path: string): Place {
  const lesson = /content\/([^/]+)\/lessons\/([^/]+)\/[^/]+\.mdx$/.exec(path)
  if (lesson) {
    const [file, locale, slug] = lesson
    return { file, locale, kind: 'lesson', owner: slug, numbers: slug }
  }
  const term = /content\/([^/]+)\/glossary\/[^/]+\.mdx$/.exec(path)
  if (term) return { file: term[0], locale: term[1], kind: 'term' }
  const sheet = /content\/([^/]+)\/sheets\/[^/]+\.mdx$/.exec(path)
  if (sheet) return { file: sheet[0], locale: sheet[1], kind: 'sheet' }
  const example = /src\/(?:blocks|screens|figures)\/[\w-]+\/example\.mdx$/.exec(path)
  if (example)
    return {
      file: example[0],
      locale: defaultLocale,
      kind: 'example',
      owner: 'authors',
      numbers: EXAMPLE_NUMBERS,
    }
  const exercise = /exercises\/([^/]+)\/[\w-]+?(?:\.([\w-]+))?\.mdx$/.exec(path)
  if (exercise)
    return {
      file: exercise[0],
      locale: exercise[2] ?? defaultLocale,
      kind: 'instructions',
      owner: exercise[1],
    }
  return { file: path, locale: defaultLocale, kind: 'other' }
}
