import { freePort } from '../free-port.ts'
import { keyActions, pointerActions } from './actions.ts'
import { callAsText, type Driver, type Plain } from './driver.ts'
import { startProcess } from './processes.ts'

/**
 * WebKit as GTK has it, driven by its WebDriver in a display that nobody sees.
 *
 * @param browser path of MiniBrowser
 * @param home folder that it takes for the home of its user, and in which it saves
 */
export async function startWebKit(
  { driver, browser }: { driver: string; browser: string },
  home: string,
): Promise<Driver> {
  const port = await freePort()
  const running = await startProcess(
    [
      'xvfb-run',
      '-a',
      '-s',
      '-screen 0 1280x900x24',
      'sh',
      '-c',
      `echo listening; exec ${driver} --port=${port}`,
    ],
    /listening/,
    // There is no desktop to speak to; the sandbox wants rights that a container has not.
    {
      HOME: home,
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  )
  const send = (method: string, path: string, body?: Plain) =>
    command(`http://127.0.0.1:${port}/session${path}`, method, body)
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
  }
  const { sessionId } = await untilItListens(() => send('POST', '', { capabilities }))
  const post = (path: string, body: Plain) => send('POST', `/${sessionId}/${path}`, body)
  await post('timeouts', { script: 60_000 })
  await post('window/rect', { width: 1280, height: 880 })
  const act = (actions: unknown) => post('actions', { actions: actions as Plain })
  return {
    goto: address => post('url', { url: address }),
    async call(fn, ...args) {
      const script = `const done = arguments[arguments.length - 1]
        ;(${callAsText(fn, args)})().then(json => done({ json }), error => done({ error: String(error) }))`
      const { json, error } = await post('execute/async', { script, args: [] })
      if (error) throw new Error(error)
      return json && JSON.parse(json)
    },
    press: (x, y) => act(pointerActions(x, y)),
    keys: (...strokes) => act(keyActions(strokes)),
    picture: () => send('GET', `/${sessionId}/screenshot`),
    async close() {
      await send('DELETE', `/${sessionId}`)
      await running.end()
    },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each command answers in its own form
async function command(address: string, method: string, body?: Plain): Promise<any> {
  const response = await fetch(address, { method, body: body === undefined ? null : JSON.stringify(body) })
  const { value } = (await response.json()) as { value: { error?: string; message?: string } }
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
  return value
}

/** The driver says nothing when it is ready: it is asked until it answers. */
async function untilItListens<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof TypeError) || tries > 150) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}
