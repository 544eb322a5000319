import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { installed, onPath } from './debian.ts'
import { freePort } from './free-port.ts'

/**
 * An nginx to test with: the one that `NGINX_PATH` names, the system's, or Debian's, installed now.
 *
 * @throws when none can be had, with what to do
 */
export function findNginx(): string {
  const named = process.env.NGINX_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`NGINX_PATH is ${named}, but there is no such file. Set it to an nginx, or unset it.`)
  }
  // Where it stands is on the path of root alone.
  const system = () =>
    onPath(['nginx']) ?? ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(path => existsSync(path))
  const found = system() ?? (installed('nginx') ? system() : undefined)
  if (found) return found
  throw new Error(
    'No nginx for the tests: looked at NGINX_PATH, on the PATH, in /usr/sbin and for apt-get. Install nginx ' +
      '(its server need not be running), or set NGINX_PATH to one.',
  )
}

export interface Running {
  /** Address of the home page. */
  address: string
  close(): Promise<void>
}

/** Replaces a text that has to be there: the documented configuration says that these lines are the reader's to change. */
function change(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`docs/nginx.conf: expected “${from}”, found none.`)
  return text.replaceAll(from, to)
}

/**
 * Starts nginx with the configuration of `docs/nginx.conf`, changed as its head says and in nothing else. It needs no
 * rights and leaves nothing behind.
 *
 * @param root what becomes its `root`
 * @param headers what becomes its `backprop-headers.conf`
 * @param base path that the site was built for; the site stands in that folder of the root
 */
export async function startNginx(root: string, headers: string, base = '/'): Promise<Running> {
  const nginx = findNginx()
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const port = await freePort()
  let site = readFileSync('docs/nginx.conf', 'utf8')
  site = change(site, 'listen 80;', `listen 127.0.0.1:${port};`)
  site = change(site, 'root /var/www/backprop-by-hand;', `root ${root};`)
  if (base !== '/') {
    site = change(site, 'location / {', `location ${base} {`)
    site = change(site, ' /404.html;', ` ${base}404.html;`)
  }
  const types = join(dirname(/--conf-path=(\S+)/.exec(versionOf(nginx))![1]!), 'mime.types')
  writeFileSync(join(folder, 'mime.types'), readFileSync(types))
  writeFileSync(join(folder, 'site.conf'), site)
  writeFileSync(join(folder, 'backprop-headers.conf'), headers)
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map(name => `${name}_temp_path ${join(folder, name)};`)
    .join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${join(folder, 'pid')};
    events {}
    http { access_log off; ${scratch} include site.conf; }`,
  )
  const words = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']
  const server = spawn(nginx, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.on('data', text => {
    said += text
  })
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()))
  const close = async () => {
    server.kill()
    await ended
    rmSync(folder, { recursive: true })
  }
  const address = `http://127.0.0.1:${port}${base}`
  while (server.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer) return { address, close }
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error(`nginx ended at once: ${said}`)
}

/** What `nginx -V` writes, to the stream of errors. */
function versionOf(nginx: string): string {
  return execFileSync('sh', ['-c', `"${nginx}" -V 2>&1`], { encoding: 'utf8' })
}
