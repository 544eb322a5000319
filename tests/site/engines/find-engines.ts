import { globSync } from 'node:fs'
import oldChromium from '@sparticuz/chromium'
import { installed, onPath } from '../debian.ts'

/** What cannot be had, and what to do. */
const missing = (engine: string, looked: string, packages: string) =>
  new Error(`No ${engine} for the tests: ${looked}, and apt-get could not install it. Install ${packages}.`)

/**
 * Firefox: the one that `FIREFOX_PATH` names, the system's, or Debian's, installed now.
 *
 * @throws when none can be had, with what to do
 */
export function findFirefox(): string {
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox'
  const look = () => process.env.FIREFOX_PATH ?? onPath(['firefox-esr', 'firefox']) ?? globSync(mac)[0]
  const found = look() ?? (installed('firefox-esr') ? look() : undefined)
  if (!found) throw missing('Firefox', 'looked at FIREFOX_PATH and on the PATH', 'Firefox')
  return found
}

/**
 * WebKit's driver and the browser that it drives: the system's, or Debian's, installed now.
 *
 * @throws when none can be had, with what to do
 */
export function findWebKit(): { driver: string; browser: string } {
  const packages = ['webkit2gtk-driver', 'xvfb', 'xauth']
  const look = () => {
    const driver = onPath(['WebKitWebDriver'])
    const [browser] = globSync('/usr/{lib,libexec}/**/webkit2gtk-4.*/MiniBrowser')
    return driver && browser && onPath(['xvfb-run']) ? { driver, browser } : undefined
  }
  const found = look() ?? (installed(...packages) ? look() : undefined)
  const looked = 'looked for WebKitWebDriver, MiniBrowser and xvfb-run'
  if (!found) throw missing('WebKit', looked, `Debian’s ${packages.join(', ')}`)
  return found
}

/** The oldest Chromium that README.md promises; an npm package brings it for Linux. */
export const findOldChromium = () => oldChromium.executablePath()
