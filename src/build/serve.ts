import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

export interface Served {
  /** Address of the home page, with the base path and a slash at its end. */
  address: string
  close(): Promise<void>
}

/**
 * Serves a built site as any static host would: files, `index.html` of folders, `404.html` for the rest.
 *
 * @param folder the built site
 * @param base path it was built for
 * @param port 0 takes a free one
 * @param onRequest sees every request first, for tests that count them
 * @throws when the folder holds no built site, or the port is taken
 */
export async function serveFolder({
  folder,
  base = '/',
  port = 0,
  onRequest,
}: {
  folder: string
  base?: string
  port?: number
  onRequest?: (request: IncomingMessage) => void
}): Promise<Served> {
  const missing = join(folder, '404.html')
  if (!existsSync(missing))
    throw new Error(`${folder} holds no built site (no 404.html): run "npm run build" first.`)
  const notFound = readFileSync(missing)
  const prefix = base.replace(/\/$/, '')
  const files = sirv(folder, { dev: true, etag: true })
  const server = createServer((request, response) => {
    onRequest?.(request)
    const sendMissing = () => {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' })
      response.end(notFound)
    }
    const path = request.url ?? '/'
    if (prefix && path !== prefix && !path.startsWith(`${prefix}/`)) return sendMissing()
    request.url = path.slice(prefix.length) || '/'
    files(request, response, sendMissing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
