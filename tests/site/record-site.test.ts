import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openPage } from './browser.ts'

/** Tests on the built site: the record under the site's own policy, from an exercise to the progress page. */

test('an answer typed on an exercise page is on the progress page, goes out as a file, and comes back', async () => {
  const { page, complaints, foreign, close } = await openPage('/exercises/gradient-w2/')
  const typed = async () =>
    page.evaluate(async () => {
      const rows = (name: string) =>
        new Promise<{ versions: { code: string }[] }[]>((resolve, reject) => {
          const opening = indexedDB.open(name)
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const asked = opening.result.transaction('drafts').objectStore('drafts').getAll()
            asked.onsuccess = () => {
              opening.result.close()
              resolve(asked.result)
            }
          }
        })
      return (await rows('backprop-by-hand')).flatMap(row => row.versions.map(v => v.code)).join('\n')
    })
  await page.locator('.work astro-island:not([ssr])').waitFor()
  await page.locator('.code-at-rest').click()
  const editor = page.locator('.editor-place .monaco-editor').first()
  await editor.waitFor()
  await editor.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('// my own words')
  await expect.poll(typed).toContain('// my own words')

  await page.goto(new URL('../../progress/', page.url()).href)
  await page.getByText('In this browser.').waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const path = await (await downloading).path()
  expect(readFileSync(path, 'utf8')).toContain('// my own words')

  await page.getByRole('button', { name: /^Erase everything/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click()
  await page.getByText('Everything was erased.').waitFor()
  expect(await typed()).toBe('')

  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a file' }).click()
  await (await choosing).setFiles(path)
  await page.getByText(/was imported\./).waitFor()
  expect(await typed()).toContain('// my own words')
  expect(complaints).toEqual([])
  expect(foreign).toEqual([])
  await close()
})
