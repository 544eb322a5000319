import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyActions, pointerActions } from './actions.ts'
import { callAsText, type Driver } from './driver.ts'
import { startProcess } from './processes.ts'

/** What Firefox must not do by itself in a test: ask, update, look around in the network. */
const preferences = (downloads: string) => `
user_pref('app.update.disabledForTesting', true);
user_pref('browser.aboutwelcome.enabled', false);
user_pref('browser.shell.checkDefaultBrowser', false);
user_pref('datareporting.policy.dataSubmissionPolicyBypassNotification', true);
user_pref('network.captive-portal-service.enabled', false);
user_pref('network.connectivity-service.enabled', false);
user_pref('toolkit.telemetry.reportingpolicy.firstRun', false);
user_pref('services.settings.server', '');
user_pref('extensions.getAddons.cache.enabled', false);
user_pref('browser.download.folderList', 2);
user_pref('browser.download.dir', ${JSON.stringify(downloads)});
`

/** Firefox, driven by WebDriver BiDi, which it speaks itself. */
export async function startFirefox(path: string, downloads: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  writeFileSync(join(profile, 'user.js'), preferences(downloads))
  const running = await startProcess(
    [path, '--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    /WebDriver BiDi listening on (ws:\S+)/,
  )
  const { send, on, close } = await connect(`${running.said[1]}/session`)
  await send('session.new', { capabilities: {} })
  // In the tab that is there the address bar has the focus, and a page is told of no change of its own.
  const { context } = await send('browsingContext.create', { type: 'tab' })
  await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } })
  const complaints: string[] = []
  await send('session.subscribe', { events: ['log.entryAdded'] })
  on('log.entryAdded', ({ level, text }) => {
    // What a page that is left was still fetching is told as failed.
    const left =
      /^downloadable font: .*status=2152398850|^Failed to load .* A ServiceWorker intercepted/.test(text)
    if (level === 'error' && !left) complaints.push(text)
  })
  const act = (actions: unknown) => send('input.performActions', { context, actions })
  return {
    complaints,
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async call(fn, ...args) {
      const { exceptionDetails, result } = await send('script.callFunction', {
        functionDeclaration: callAsText(fn, args),
        awaitPromise: true,
        target: { context },
      })
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return result.value && JSON.parse(result.value)
    },
    press: (x, y) => act(pointerActions(x, y)),
    keys: (...strokes) => act(keyActions(strokes)),
    picture: async () => (await send('browsingContext.captureScreenshot', { context })).data,
    async close() {
      close()
      await running.end()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A connection that numbers its commands and hands out events. */
async function connect(address: string) {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  let last = 0
  // biome-ignore lint/suspicious/noExplicitAny: each command answers in its own form
  const waiting = new Map<number, { resolve(result: any): void; reject(error: Error): void }>()
  // biome-ignore lint/suspicious/noExplicitAny: as do events
  const listeners = new Map<string, (params: any) => void>()
  socket.onmessage = ({ data }) => {
    const { id, type, result, error, message, method, params } = JSON.parse(data)
    if (type === 'event') return listeners.get(method)?.(params)
    const asked = waiting.get(id)
    waiting.delete(id)
    if (type === 'success') asked?.resolve(result)
    else asked?.reject(new Error(`${error}: ${message}`))
  }
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection.'))
  }
  return {
    // biome-ignore lint/suspicious/noExplicitAny: see above
    send: (method: string, params: unknown): Promise<any> =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject })
        socket.send(JSON.stringify({ id: last, method, params }))
      }),
    // biome-ignore lint/suspicious/noExplicitAny: see above
    on: (method: string, listener: (params: any) => void) => listeners.set(method, listener),
    close: () => socket.close(),
  }
}
