declare function importScripts(address: string): void

/**
 * Pagefind's own worker, with what it fetches seen to.
 *
 * - Pagefind puts a time stamp behind the name of its table of contents, so that it never gets an old one. Under
 *   that name an offline copy could not be found: we ask for the plain name, and have the browser check its copy.
 * - It takes a part of the index that did not arrive for an empty one, and would say that nothing was found: the
 *   page is told what failed (`{ failed: address }`) and can say so.
 */
const load = self.fetch
self.fetch = async (address: RequestInfo | URL) => {
  const plain = String(address).replace(/\?.*$/, '')
  try {
    const response = await load(plain, { cache: plain.endsWith('.json') ? 'no-cache' : 'default' })
    if (!response.ok) throw new Error(`${plain}: ${response.status}`)
    return response
  } catch (error) {
    self.postMessage({ failed: plain })
    throw error
  }
}

importScripts(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/pagefind-worker.js`)
