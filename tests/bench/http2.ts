import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createSecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Front {
  /** Home page, `https:`, under a certificate that nobody has signed. */
  address: string
  close(): Promise<void>
}

/**
 * HTTP/2 in front of a server, as every host gives it that the course is put on: a page of forty small files takes far
 * longer over the six connections of HTTP/1.1.
 *
 * @param behind home page of a server on this machine, by `http:`
 * @returns undefined where there is no `openssl` to make a certificate with
 */
export async function http2Front(behind: string): Promise<Front | undefined> {
  const made = certificate()
  if (!made) return undefined
  const server = createSecureServer(made, (asked, answer) => {
    const headers = Object.entries(asked.headers).filter(([name]) => !name.startsWith(':'))
    const passed = request(new URL(asked.url, behind), {
      method: asked.method,
      headers: { ...Object.fromEntries(headers), host: new URL(behind).host },
    })
    passed.on('response', got => {
      const hop = ['connection', 'keep-alive', 'transfer-encoding']
      const kept = Object.entries(got.headers).filter(([name]) => !hop.includes(name))
      answer.writeHead(got.statusCode!, Object.fromEntries(kept))
      got.pipe(answer)
    })
    passed.on('error', () => answer.stream.destroy())
    asked.pipe(passed)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

function certificate(): { key: Buffer; cert: Buffer } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'http2-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    words.push('-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2')
    const { status } = spawnSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    return status === 0 ? { key: readFileSync(key), cert: readFileSync(cert) } : undefined
  } finally {
    rmSync(folder, { recursive: true })
  }
}
