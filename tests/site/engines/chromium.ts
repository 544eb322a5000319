import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { PATIENCE } from '../browser.ts'
import { browserFlags } from '../find-browser.ts'
import type { Driver } from './driver.ts'

/** A Chromium, driven by Playwright. */
export async function startChromium(path: string, downloads: string): Promise<Driver> {
  const browser = await chromium.launch({ executablePath: path, args: browserFlags })
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    // Taken from the machine it may be one that is none: `en-US@posix`.
    locale: 'en-US',
  })
  page.setDefaultTimeout(PATIENCE)
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('download', download => download.saveAs(join(downloads, download.suggestedFilename())))
  return {
    complaints,
    async goto(address) {
      await page.goto(address)
    },
    call: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    press: (x, y) => page.mouse.click(x, y),
    async keys(...strokes) {
      for (const stroke of strokes) await page.keyboard.press(stroke)
    },
    picture: async () => (await page.screenshot()).toString('base64'),
    close: () => browser.close(),
  }
}
