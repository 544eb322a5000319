import { commandLine } from '#i18n/en/command-line.ts'
import { format } from '#i18n/format.ts'
import { tellAuthor } from '#integrations/authors/tell.ts'
import { buildSite } from '#integrations/site/build.ts'

const texts = commandLine.build
const root = new URL('../..', import.meta.url).pathname

/**
 * Builds the site and says so; a mistake of an author is told in a few lines, and the command ends with 1.
 *
 * @returns whether the site is built
 */
export async function buildAndTell(options: { base?: string; outDir?: string }): Promise<boolean> {
  const begin = performance.now()
  console.log(texts.begin)
  try {
    await buildSite(options)
  } catch (error) {
    console.error(`\n${tellAuthor(error, root)}\n\n${texts.failed}`)
    process.exitCode = 1
    return false
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(format(texts.done, { folder: options.outDir ?? 'dist', seconds }))
  return true
}
