import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocks } from '#i18n/en/blocks.ts'
import { format } from '#i18n/format.ts'
import { argumentsOf } from './arguments.ts'
import { templateOf } from './new-lesson/template.ts'

const texts = blocks.newLesson
const { values, positionals } = argumentsOf(
  texts.usage,
  { folder: { type: 'string', default: 'content/en/lessons' } },
  { least: 1, most: 1 },
)
const [slug] = positionals as [string]
const { folder } = values
const file = join(folder, `${slug}.mdx`)

function problem(): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) return format(texts.badSlug, { slug })
  if (existsSync(file)) return format(texts.exists, { slug, file })
  return undefined
}

/** One behind the last lesson of the course. */
function nextOrder(): number {
  const lessons = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.mdx')) : []
  const orders = lessons.map(
    name => /^order:\s*(\d+)/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? 0,
  )
  return Math.max(0, ...orders.map(Number)) + 1
}

const found = problem()
if (found === undefined) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, templateOf(nextOrder()))
  console.log(format(texts.made, { file }))
} else {
  console.error(found)
  process.exitCode = 2
}
