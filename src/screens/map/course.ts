import { defaultLocale } from '#i18n/locales.ts'
import { catalogue } from '../exercise/catalogue.ts'
import { type CourseSource, type Idea, ideaMap } from './ideas.ts'
import { courseSource } from './source.ts'

// The patterns of `mapFiles` for all languages, which the bundler wants to read here.
const texts = import.meta.glob<string>(
  ['/content/*/lessons/*/lesson.yaml', '/content/*/lessons/*/*.mdx', '/content/*/glossary/*.mdx'],
  { eager: true, query: '?raw', import: 'default' },
)
const ofSource = Object.entries(texts)
  .map(([path, text]) => [path.slice(1), text] as const)
  .filter(([path]) => path.startsWith(`content/${defaultLocale}/`))

/** What the map is drawn from, as pages see it while they are built. */
export const course: CourseSource = courseSource(
  Object.fromEntries(ofSource),
  catalogue.map(({ definition }) => definition),
)

/** The ideas of the course in the order in which it teaches them. */
export const ideas: readonly Idea[] = ideaMap(course).ideas
