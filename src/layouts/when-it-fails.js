// Says what a page cannot do here, inline and hashed in the page's policy: what it speaks of are scripts that did not
// come, so it can be in none of them. In the oldest JavaScript that the sentence about old browsers has to reach.
;(() => {
  const wait = 500
  const show = name => {
    const note = document.getElementById(`trouble-${name}`)
    if (note) note.hidden = false
  }

  // The newest of what our scripts and styles need; README.md names the browsers that have it.
  const enough =
    window.customElements &&
    window.structuredClone &&
    window.IntersectionObserver &&
    window.ResizeObserver &&
    Array.prototype.toSorted &&
    Array.prototype.findLast &&
    Map.groupBy &&
    'popover' in HTMLElement.prototype &&
    window.CSS &&
    CSS.supports('color', 'light-dark(#000, #fff)')

  let lost = false
  // A script of the page that did not come, or one that it needs.
  addEventListener(
    'error',
    event => {
      // A host that answers with a page in a script's place, or a script in newer words than the browser knows.
      const unread = event.error instanceof SyntaxError
      if (!unread && event.target.localName !== 'script') return
      lost = true
      show('scripts')
    },
    true,
  )

  // A part that was asked for and did not come. The first try again is made in place. When that fails, too, the files
  // may have other names since an update, or the browser may remember the failure: only a new page helps then.
  const notes = new Map()
  const say = (part, again, put) => {
    settled(part)
    const before = notes.get(part)
    const when = again ? (before ? 'still' : 'lost') : 'broken'
    const note = document.getElementById('trouble-part').content.firstElementChild.cloneNode(true)
    for (const words of [...note.children]) if (words.dataset.when !== when) words.remove()
    note.querySelector('button').addEventListener('click', () => {
      if (when === 'lost') again()
      else location.reload()
    })
    notes.set(part, note)
    put(note)
    if (!before) return
    if (before.contains(document.activeElement)) note.querySelector('button').focus()
    before.remove()
  }
  const came = (part, place) => {
    settled(part)
    const note = notes.get(part)
    if (!note) return
    const focused = note.contains(document.activeElement)
    note.remove()
    notes.delete(part)
    const next = focused && place.parentElement.querySelector('button:not([disabled]), [tabindex="0"], input')
    if (next) next.focus()
  }

  // What takes longer than a moment is said once for the whole page, where it moves nothing.
  const slow = new Set()
  const timers = new Map()
  const tell = () => {
    document.getElementById('trouble-slow').hidden = slow.size === 0
  }
  const begun = part => {
    clearTimeout(timers.get(part))
    timers.set(
      part,
      setTimeout(() => {
        slow.add(part)
        tell()
      }, wait),
    )
  }
  const settled = part => {
    clearTimeout(timers.get(part))
    if (slow.delete(part)) tell()
  }

  // From `src/drawing/bring.ts`.
  addEventListener('part:asked', event => begun(event.detail.part))
  addEventListener('part:came', event => came(event.detail.part, event.target))
  addEventListener('part:lost', event =>
    say(event.detail.part, event.detail.again, note => event.target.append(note)),
  )
  // From Astro's islands.
  addEventListener('astro:hydration-error', event => {
    if (thrown.has(event.detail.error)) return
    const island = event.target
    const again = () => {
      begun(island)
      island.start()
    }
    say(island, again, note => island.before(note))
  })
  // An island that came and then throws as it comes alive: of some Astro says nothing, of others that they did not come.
  const thrown = new WeakSet()
  const guard = island => {
    const { hydrate } = island
    island.hydrate = () =>
      hydrate().catch(error => {
        thrown.add(error)
        say(island, undefined, note => island.before(note))
        throw error
      })
  }
  if (enough)
    customElements.whenDefined('astro-island').then(Island => {
      const { start } = Island.prototype
      Island.prototype.start = function () {
        if (!this.guarded) guard(this)
        this.guarded = true
        return start.call(this)
      }
    })

  document.addEventListener('DOMContentLoaded', () => {
    if (!enough) show('old')
    if (lost) show('scripts')
    if (!enough) return
    const near = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue
        near.unobserve(target)
        // What has come already may have put another element in this one's place.
        const island = target.closest('astro-island[ssr]')
        if (island) begun(island)
      }
    })
    for (const island of document.querySelectorAll('astro-island[ssr]')) {
      if (!island.firstElementChild) continue
      island.addEventListener('astro:hydrate', () => came(island, island))
      near.observe(island.firstElementChild)
    }
    for (const button of document.querySelectorAll('[data-reload]'))
      button.addEventListener('click', () => location.reload())
  })
})()
