/** Milliseconds between looks for a newer build while a page stays open. */
const lookAgain = 30 * 60_000

/**
 * Lets the service worker keep the course in this browser, says so in the footer, and announces a newer build. Nothing
 * of it is needed to read: without service workers, or when the browser refuses, the course goes on as it is.
 */
export async function keepOffline(): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  const root = document.querySelector<HTMLElement>('[data-offline]')
  if (!workers || !root) return
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!

  announceUpdates(workers, part('update'))
  const keep = async () => {
    const registration = await workers.register(root.dataset.offline!, { updateViaCache: 'none' })
    lookForUpdates(registration)
    await workers.ready
    part('offer').hidden = true
    part('kept').hidden = false
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData && !workers.controller) {
    // Whoever saves data decides: the whole course is a few megabytes.
    part('offer').hidden = false
    part('offer').querySelector('button')!.onclick = () => void keep().catch(() => {})
  } else await keep()
}

/** A page that another build takes over goes on with its own files; the next one is of the new build. */
function announceUpdates(workers: ServiceWorkerContainer, note: HTMLElement) {
  let before = workers.controller
  workers.addEventListener('controllerchange', () => {
    if (before) note.hidden = false
    before = workers.controller
  })
  const [open, later] = note.querySelectorAll('button')
  open.onclick = () => location.reload()
  later.onclick = () => {
    note.hidden = true
  }
}

function lookForUpdates(registration: ServiceWorkerRegistration) {
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < lookAgain) return
    looked = Date.now()
    // Without a network there is nothing newer.
    registration.update().catch(() => {})
  })
}
