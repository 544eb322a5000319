import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
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
 * @param gzip sends `x.gz` in the place of `x` where there is one and the browser takes it
 * @param headers further headers for a file, by its path within the site
 * @param onRequest sees every request first; true when it has answered
 * @throws when the folder holds no built site, or the port is taken
 */
export async function serveFolder({
  folder,
  base = '/',
  port = 0,
  gzip = false,
  headers = () => ({}),
  onRequest,
}: {
  folder: string
  base?: string
  port?: number
  gzip?: boolean
  headers?: (path: string) => Record<string, string>
  onRequest?: (request: IncomingMessage, response: ServerResponse) => unknown
}): Promise<Served> {
  const missing = join(folder, '404.html')
  if (!existsSync(missing))
    throw new Error(`${folder} holds no built site (no 404.html): run "npm run build" first.`)
  const notFound = readFileSync(missing)
  const prefix = base.replace(/\/$/, '')
  const files = sirv(folder, {
    dev: true,
    etag: true,
    gzip,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value)
    },
  })
  const server = createServer((request, response) => {
    if (onRequest?.(request, response) === true) return
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
