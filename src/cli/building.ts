import { format } from '#i18n/format.ts'
import { tellAuthor } from '#integrations/authors/tell.ts'
import { buildSite } from '#integrations/site/build.ts'
import { texts as all } from './language.ts'

const texts = all.commandLine.build
const root = new URL('../..', import.meta.url).pathname

/** Builds the site and says so; a mistake of an author is told in a few lines, and ends the command with 1. */
export async function buildAndTell(options: { base?: string; outDir?: string }): Promise<void> {
  const begin = performance.now()
  console.log(texts.begin)
  try {
    await buildSite(options)
  } catch (error) {
    console.error(`\n${tellAuthor(error, root)}\n\n${texts.failed}`)
    // At once: a build that has failed leaves services running, which would keep the command from ending.
    process.exit(1)
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(format(texts.done, { folder: options.outDir ?? 'dist', seconds }))
}
