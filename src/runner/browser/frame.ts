/** What the boot script sends. */
export type FrameMessage =
  | { type: 'ready' | 'pong' }
  | { type: 'text'; id: number; text: unknown }
  | { type: 'flood'; id: number }
  | { type: 'refused'; id: number; message: unknown }
  | { type: 'failed'; id: number; message: unknown; line: unknown }

/** An iframe without an origin of its own, in which one program at a time runs in a worker. */
export interface Frame {
  run(id: number, program: string): void
  stop(): void
  ping(): void
  /** Called with each message, once the frame is ready. */
  listen(listener: (message: FrameMessage) => void): void
  remove(): void
}

/**
 * Opens a sandbox. It has no network, no storage and no page: its origin is opaque, and its own policy, on top of the
 * page's, lets in the boot script and nothing else.
 *
 * @param boot the boot script
 * @param bootHash its hash, as the page's own policy names it
 * @param startLimit in milliseconds: a policy that refuses the script says nothing, so silence must end somewhere
 * @throws Error when the sandbox does not start in time
 */
export function openFrame(boot: string, bootHash: string, startLimit: number): Promise<Frame> {
  const policy = `default-src 'none'; script-src '${bootHash}'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`
  const iframe = document.createElement('iframe')
  iframe.setAttribute('sandbox', 'allow-scripts')
  iframe.setAttribute('aria-hidden', 'true')
  iframe.tabIndex = -1
  iframe.hidden = true
  iframe.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${boot}</script>`

  return new Promise((resolve, reject) => {
    const { port1: port, port2 } = new MessageChannel()
    let listener: (message: FrameMessage) => void = () => {}
    const remove = () => {
      port.close()
      iframe.remove()
    }
    const timer = setTimeout(() => {
      remove()
      reject(new Error('the sandbox did not start'))
    }, startLimit)
    port.onmessage = ({ data }: MessageEvent<FrameMessage>) => {
      if (data.type !== 'ready') return listener(data)
      clearTimeout(timer)
      resolve({
        run: (id, program) => port.postMessage({ type: 'run', id, program }),
        stop: () => port.postMessage({ type: 'stop' }),
        ping: () => port.postMessage({ type: 'ping' }),
        listen: next => {
          listener = next
        },
        remove,
      })
    }
    // An opaque origin cannot be named, so the port goes to whatever is in the frame: nothing but the boot script.
    iframe.addEventListener('load', () => iframe.contentWindow?.postMessage('port', '*', [port2]), {
      once: true,
    })
    document.body.append(iframe)
  })
}
