import { checkedTags } from '#blocks/authoring/check.ts'
import { refuseClaims } from '#blocks/authoring/claims.ts'
import type { Tag } from '#blocks/authoring/definition.ts'
import type { Known } from '#blocks/authoring/known.ts'
import { type Node, setAttributes } from '#blocks/authoring/node.ts'
import { type Place, placeOf } from '#blocks/authoring/place.ts'
import { plainly } from '#blocks/authoring/syntax.ts'
import { defaultLocale, type Locale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import type { Numbers } from '#maths/path.ts'
import { tags } from './tags.ts'

interface Source {
  path?: string
  value?: unknown
  data?: { astro?: { frontmatter?: Record<string, unknown> } }
}

interface Processor {
  parser?: (document: string, file: Source) => unknown
}

/**
 * A remark plugin, to be used behind `remark-math` and before formulas are typeset: checks the tags that authors
 * typed and turns their Markdown into what the components of `src/blocks` take.
 *
 * @param known what lessons may name; see `knownIn`
 * @throws LessonError with file, line, what came, what was expected and the nearest name
 */
export function remarkTags(this: unknown, known: Known) {
  const processor = this as Processor
  const parse = processor.parser
  // A text that MDX cannot read is explained in the words of a lesson's author.
  if (parse)
    processor.parser = (document, file) => plainly(document, fileOf(file), () => parse(document, file))

  return async (tree: unknown, file: Source) => {
    const path = file.path ?? 'unknown file'
    if (!path.endsWith('.mdx')) return
    const place = placeOf(path)
    const written = checkedTags(tree as Node, place, known, tags)
    note(file, written)
    const numbers =
      place.numbers === undefined ? undefined : ((await known.numbers(place.numbers)) as Numbers)
    // Words of signs and sizes are known in English alone; translations follow the source.
    if (numbers && place.locale === defaultLocale && known.redrawn(place.numbers!)) {
      const checkpoints = written.filter(({ name }) => tags[name].checkpoint)
      refuseClaims(tree as Node, checkpoints, numbers, place, known.alwaysTrue(place.numbers!))
    }
    const context = { place, numbers, texts: textsOf(place.locale as Locale) }
    for (const tag of written) {
      if (tags[tag.name].checkpoint) setAttributes(tag.node, { lesson: place.owner, locale: place.locale })
      tags[tag.name].shape?.(tag, context)
    }
  }
}

const fileOf = (file: Source): Place => placeOf(file.path ?? 'unknown file')

/** Tells pages by the front matter what a reader does in this text; `src/layouts/course.ts` reads it. */
function note(file: Source, written: readonly Tag[]): void {
  const frontmatter = file.data?.astro?.frontmatter
  if (!frontmatter) return
  const ids = (fits: (name: string) => boolean | undefined) => [
    ...new Set(written.filter(({ name }) => fits(name)).map(({ attributes }) => String(attributes.id))),
  ]
  frontmatter.activities = {
    ...(frontmatter.activities as object),
    checkpoints: ids(name => tags[name].checkpoint),
    exercises: ids(name => name === 'Exercise'),
    terms: ids(name => name === 'Term'),
  }
}
