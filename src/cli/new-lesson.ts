import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { format } from '#i18n/format.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { argumentsOf } from './arguments.ts'
import { texts as all } from './language.ts'
import { lessonTemplate, sittingTemplate } from './new-lesson/template.ts'

const texts = all.blocks.newLesson
const { values, positionals } = argumentsOf(
  texts.usage,
  { folder: { type: 'string', default: `content/${defaultLocale}/lessons` } },
  { least: 1, most: 1 },
)
const [slug] = positionals as [string]
const { folder } = values
const own = join(folder, slug)

function problem(): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) return format(texts.badSlug, { slug })
  if (existsSync(own)) return format(texts.exists, { slug, file: own })
  return undefined
}

/** One behind the last lesson of the course. */
function nextOrder(): number {
  const files = globSync('*/lesson.yaml', { cwd: folder })
  const orders = files.map(name => Number(parse(readFileSync(join(folder, name), 'utf8'))?.order ?? 0))
  return Math.max(0, ...orders) + 1
}

const found = problem()
if (found === undefined) {
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'lesson.yaml'), lessonTemplate(nextOrder()))
  writeFileSync(join(own, 'index.mdx'), sittingTemplate())
  console.log(format(texts.made, { file: own }))
} else {
  console.error(found)
  process.exitCode = 2
}
