import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import type { Clients, FetchEvent, WorkerEvent, WorkerScope } from './scope.ts'

/**
 * The service worker: keeps the whole built site in the browser, so that after one visit everything works without a
 * network. Bundled with the list of the site's files by src/integrations/offline/offline.ts.
 *
 * A new build takes over as soon as it is stored whole: the next page that is opened is a new one. A page that is open
 * then goes on with the files of its own build, which are kept until the last such page is gone; so an update breaks
 * no open page, and nobody is made to close anything.
 */
declare const FILES: { url: string; revision: string | null }[]
const worker = self as unknown as WorkerScope

const controller = new PrecacheController({ cacheName: 'backprop-by-hand' })
controller.addToCacheList(FILES)
const files = () => caches.open('backprop-by-hand')
/** Where the pages that an update found open are noted: the browser may stop this worker at any time. */
const noted = '.open-at-update'

worker.addEventListener('install', event => {
  worker.skipWaiting()
  controller.install(event as never)
})

worker.addEventListener('activate', event => event.waitUntil(takeOver(worker.clients)))

async function takeOver(clients: Clients): Promise<void> {
  const notes = await caches.open('backprop-by-hand-notes')
  await notes.put(noted, new Response(JSON.stringify(await openPages())))
  // The page that brought this worker can go on without a network at once.
  await clients.claim()
}

const openPages = async () =>
  (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id)

/** Deletes the files of earlier builds when no page is open any more that was when this build took over. */
async function tidy(event: WorkerEvent): Promise<void> {
  const notes = await caches.open('backprop-by-hand-notes')
  const note = await notes.match(noted)
  if (!note) return
  const earlier: string[] = await note.json()
  const open = new Set(await openPages())
  if (earlier.some(id => open.has(id))) return
  await controller.activate(event as never)
  await notes.delete(noted)
}

worker.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    event.waitUntil(tidy(event))
    event.respondWith(page(event, pathname, search))
  } else event.respondWith(file(request, origin + pathname))
})

/** A page as this build has it; what the course does not have is the network's to answer, or “not here”. */
async function page({ request }: FetchEvent, pathname: string, search: string): Promise<Response> {
  const kept = (path: string) => controller.matchPrecache(location.origin + path)
  const found = await kept(pathname.replace(/\/index\.html$/, '/'))
  if (found) return found
  const slashed = `${pathname}/`
  if (controller.getCacheKeyForURL(location.origin + slashed)) return Response.redirect(slashed + search)
  try {
    return await fetch(request)
  } catch (error) {
    const missing = await kept(new URL('404.html', location.href).pathname)
    if (!missing) throw error
    return new Response(missing.body, { status: 404, headers: missing.headers })
  }
}

/** A file of this build, else of an earlier one that a page is still open of, else of the network. */
async function file(request: Request, address: string): Promise<Response> {
  return (
    (await controller.matchPrecache(address)) ??
    (await (await files()).match(request.url)) ??
    (await fetch(request))
  )
}
