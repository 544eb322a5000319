import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { encodeAssignment } from '#classroom/link.ts'
import { ASSIGNMENT, submissionOf } from '../classroom/class.ts'
import { browser, watch } from './browser.ts'

/**
 * A page of the site under its sub-path, which is where addresses go wrong first.
 *
 * @param ready what is there once its scripts have run
 */
export async function open(path: string, width = 1200, ready = 'main astro-island:not([ssr])') {
  const context = await (await browser()).newContext({
    viewport: { width, height: 900 },
    timezoneId: 'America/New_York',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const watched = watch(page)
  await page.goto(inject('subPath') + path)
  await page.locator(ready).first().waitFor({ state: 'attached' })
  return { page, ...watched, close: () => context.close() }
}

export async function saved(page: Page, press: () => Promise<void>) {
  const downloading = page.waitForEvent('download')
  await press()
  const download = await downloading
  const bytes = readFileSync(await download.path())
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run(document)')) as axe.AxeResults
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

export const link = () => `${inject('subPath')}assignment/#${encodeAssignment(ASSIGNMENT)}`

/** A submission as a file for a form's input. */
export function fileOf(n: number, change: Parameters<typeof submissionOf>[1] = {}) {
  return {
    name: `learner-${n}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(submissionOf(n, change))),
  }
}
