import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { installed, onPath } from './debian.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const system = () => {
  const found = onPath(names)
  if (found) return found
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return existsSync(mac) ? mac : undefined
}

/** How the tests start it. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chromium to test with: the one that `BROWSER_PATH` names, the system's, Playwright's (downloaded if it can be),
 * or Debian's, installed now. A test without a browser would prove nothing, so there is always one or an error.
 *
 * @throws when none can be had, with what to do
 */
export function findBrowser(): string {
  const named = process.env.BROWSER_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`BROWSER_PATH is ${named}, but there is no such file. Set it to a Chromium, or unset it.`)
  }
  const found = system()
  if (found) return found
  const own = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
  if (own()) return own()!
  const cli = new URL('../../node_modules/playwright-core/cli.js', import.meta.url).pathname
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  if (own()) return own()!
  const debian = installed('chromium') ? system() : undefined
  if (debian) return debian
  throw new Error(
    'No browser for the tests: looked at BROWSER_PATH, for chromium or Chrome on the PATH, for Playwright’s own ' +
      'download, and for apt-get. Install Chromium, or set BROWSER_PATH to one.',
  )
}

/**
 * Chromium's headless shell where there is one or Debian has one to install: the same engine without the browser around
 * it, at about half of the processor time. Not for programs that fill the memory: they end the whole shell, not one
 * page as in the browser that learners have.
 *
 * @param whole the whole browser, taken where there is no shell
 */
export function findShell(whole: string): string {
  if (process.env.BROWSER_PATH) return whole
  const shell = () => onPath(['chromium-headless-shell'])
  return (
    shell() ??
    (whole.startsWith('/usr/bin/') && installed('chromium-headless-shell') ? shell() : undefined) ??
    whole
  )
}
