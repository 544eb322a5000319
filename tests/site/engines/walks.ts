import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, inject, test } from 'vitest'
import { type Served, serveFolder } from '#integrations/site/serve.ts'
import type { Driver } from './driver.ts'
import { learn } from './learner.ts'
import { teach } from './teacher.ts'
import { downloadFolder, Walker } from './walker.ts'

/**
 * The walks of a learner and of a teacher, one after the other in one browser.
 *
 * @param start begins the browser; what it saves goes into `downloads`
 * @returns the browser, for what is asked of it after the walks
 */
export function walks(start: (downloads: string) => Promise<Driver>): () => Driver {
  const downloads = downloadFolder()
  let site: Served
  let driver: Driver
  let walker: Walker
  beforeAll(async () => {
    site = await serveFolder({ folder: inject('folder') })
    driver = await start(downloads.folder)
    walker = new Walker(driver, site.address, downloads.folder)
  })
  afterAll(async () => {
    await driver?.close()
    await site?.close()
    downloads.remove()
  })
  // Where a walk ends before its end, a picture tells more than an element that did not come.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const { name } = task.file
    writeFileSync(join('.cache', `${basename(name)}.png`), await driver.picture(), 'base64')
  })
  test('a teacher makes a link, a learner hands in, and the marks are saved', () => teach(walker))
  test('a learner reads, runs, answers and searches, and goes on without a network', () =>
    learn(walker, site))
  return () => driver
}
