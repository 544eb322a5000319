import { defaultLocale, type Locale } from '#i18n/locales.ts'
import Link from './Link.astro'

const files = import.meta.glob<{ default: unknown }>('./*/[A-Z]*.astro', { eager: true })

/** The component of every tag, and of the parts that the build makes of what authors write, by the file's name. */
const tags: Record<string, unknown> = Object.fromEntries(
  Object.entries(files).map(([path, { default: component }]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.astro'.length),
    component,
  ]),
)

/** The tags for a page in some language: links in its texts stay within the language. */
export const tagsFor = (page: Locale): Record<string, unknown> =>
  page === defaultLocale ? tags : { ...tags, a: Link }
