import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TagDefinition, Tags } from '#blocks/authoring/definition.ts'

const src = fileURLToPath(new URL('../..', import.meta.url))

/** The tags that authors may write: every `tag.ts` of a folder in `src/blocks` and `src/screens`, by name. */
export const tags: Tags = await tagsIn(src)

async function tagsIn(folder: string): Promise<Tags> {
  const files = globSync('{blocks,screens}/*/tag.ts', { cwd: folder }).sort()
  const found = await Promise.all(
    files.map(async file => {
      const { default: tag } = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)
      if (!tag?.name) throw new Error(`src/${file}: expected a tag as its default export, found none`)
      return tag as TagDefinition
    }),
  )
  return Object.fromEntries(found.map(tag => [tag.name, tag]).sort(([a], [b]) => (a < b ? -1 : 1)))
}
