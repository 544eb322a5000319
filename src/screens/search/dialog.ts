import { url } from '#blocks/url.ts'
import type { SearchTexts } from '#i18n/en/search.ts'
import { format } from '#i18n/format.ts'
import { loadSearchTexts } from '#i18n/lazy.ts'
import { formFor } from '#i18n/plural.ts'
import { element } from './element.ts'
import { slashKey, slashOpens } from './keys.ts'
import { listedPage } from './list.ts'
import { inOrder, shownPage, stands } from './results.ts'
// As text: a style sheet that is imported would be linked by every page, and hold up its first paint.
import css from './search.css?inline'
import { SearchIndex } from './search-index.ts'

/** Pause in typing before it is searched, in ms. */
const PAUSE = 120
/** A search that takes longer says so, in ms. */
const LONG = 500
/** Pages shown at once. */
const AT_ONCE = 10

const index = new SearchIndex()
let dialog: SearchDialog | undefined

/** Opens the dialog of the search, with what was typed into it last. */
export async function openSearch(): Promise<void> {
  dialog ??= new SearchDialog(await loadSearchTexts(document.documentElement.lang))
  dialog.open()
}

class SearchDialog {
  readonly #t: SearchTexts
  readonly #field: HTMLInputElement
  readonly #status = element('p', { class: 'search-status', role: 'status' })
  readonly #body = element('div', { class: 'search-body' })
  readonly #dialog: HTMLDialogElement
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The term whose results are shown or awaited. */
  #term = ''
  #shown: Promise<void> = Promise.resolve()

  constructor(t: SearchTexts) {
    this.#t = t
    // A plain text field: Escape would empty one of the type "search", and the dialog would stay open.
    this.#field = element('input', {
      type: 'text',
      class: 'search-field',
      'aria-label': t.field,
      placeholder: t.label,
      inputmode: 'search',
      enterkeyhint: 'go',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      maxlength: '200',
    })
    const close = element(
      'button',
      { type: 'button', class: 'quiet search-close', 'aria-label': t.close },
      '✕',
    )
    close.addEventListener('click', () => this.#dialog.close())
    this.#dialog = element(
      'dialog',
      { class: 'search', 'aria-label': t.label },
      element('div', { class: 'search-head', role: 'search' }, this.#field, close),
      this.#status,
      this.#body,
      this.#foot(),
    )
    this.#status.textContent = t.hint
    this.#field.addEventListener('input', event => {
      clearTimeout(this.#timer)
      if (!(event as InputEvent).isComposing) this.#timer = setTimeout(() => this.#search(), PAUSE)
    })
    this.#field.addEventListener('compositionend', () => this.#search())
    this.#dialog.addEventListener('keydown', event => this.#pressed(event))
    this.#dialog.addEventListener('click', event => this.#clicked(event))
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
    document.body.append(this.#dialog)
  }

  open(): void {
    if (this.#dialog.open) return
    this.#dialog.showModal()
    this.#field.focus()
    this.#field.select()
    index.start()
  }

  /** What the keys do, and the choice that `/` shall not open the search. */
  #foot(): HTMLElement {
    const { keys, slash } = this.#t
    const box = element('input', { type: 'checkbox' })
    box.checked = slashOpens()
    box.addEventListener('change', () => {
      try {
        localStorage.setItem(slashKey, box.checked ? 'on' : 'off')
      } catch {
        // Storage refused: the key stays as it is.
        box.checked = slashOpens()
      }
    })
    const key = (name: string, does: string) => element('span', {}, element('kbd', {}, name), ` ${does}`)
    return element(
      'div',
      { class: 'search-foot' },
      element(
        'p',
        { class: 'search-keys' },
        key('↑↓', keys.move),
        key('↵', keys.open),
        key('Esc', keys.close),
      ),
      element('label', {}, box, ` ${slash}`),
    )
  }

  #search(): void {
    clearTimeout(this.#timer)
    const term = this.#field.value.trim()
    if (term === this.#term) return
    this.#term = term
    this.#shown = this.#show(term)
  }

  async #show(term: string): Promise<void> {
    const t = this.#t
    if (term === '') return this.#say(t.hint)
    const long = setTimeout(() => {
      this.#status.textContent = t.searching
    }, LONG)
    try {
      const { count, pages } = await index.find(term)
      if (term !== this.#term) return
      const first = await pages(0, AT_ONCE)
      if (term !== this.#term) return
      if (!first.some(page => stands(page, term)))
        return this.#say(format(t.nothing.said, { term }), this.#advice())
      const list = element('ol', { class: 'search-list', role: 'list', 'aria-label': t.results })
      list.append(...inOrder(first, term).map(page => listedPage(shownPage(page))))
      this.#say(format(formFor(t.found, count, document.documentElement.lang), { count, term }), list)
      if (count > AT_ONCE) this.#offerMore(list, pages, count)
    } catch (error) {
      console.warn(error)
      if (term === this.#term) this.#offerAgain()
    } finally {
      clearTimeout(long)
    }
  }

  #offerAgain(): void {
    const again = element('button', { type: 'button' }, this.#t.again)
    again.addEventListener('click', () => {
      this.#field.focus()
      this.#shown = this.#show(this.#term)
    })
    this.#say(this.#t.failed, element('p', {}, again))
  }

  #say(status: string, ...body: Node[]): void {
    this.#status.textContent = status
    this.#body.replaceChildren(...body)
    this.#body.scrollTop = 0
  }

  #advice(): HTMLElement {
    const { advice, glossary, exercises } = this.#t.nothing
    return element(
      'div',
      { class: 'search-nothing' },
      element('p', {}, advice),
      element('p', {}, element('a', { href: url('/glossary/', document.documentElement.lang) }, glossary)),
      element('p', {}, element('a', { href: url('/exercises/', document.documentElement.lang) }, exercises)),
    )
  }

  #offerMore(
    list: HTMLElement,
    pages: Awaited<ReturnType<SearchIndex['find']>>['pages'],
    count: number,
  ): void {
    const more = element('button', { type: 'button', class: 'search-more' }, this.#t.more)
    let from = AT_ONCE
    more.addEventListener('click', async () => {
      try {
        const items = (await pages(from, from + AT_ONCE)).map(page => listedPage(shownPage(page)))
        from += AT_ONCE
        list.append(...items)
        items[0]?.querySelector('a')?.focus()
        if (from >= count) more.remove()
      } catch (error) {
        console.warn(error)
        this.#offerAgain()
      }
    })
    this.#body.append(more)
  }

  #pressed(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event
    // Safari sends the Enter that ends a composition after it, with this code.
    if (event.isComposing || event.keyCode === 229) return
    const links = [...this.#body.querySelectorAll('a')]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    const inField = document.activeElement === this.#field
    if (key === 'ArrowDown' && (inField || at >= 0)) {
      event.preventDefault()
      links[Math.min(at + 1, links.length - 1)]?.focus()
    } else if (key === 'ArrowUp' && at >= 0) {
      event.preventDefault()
      ;(links[at - 1] ?? this.#field).focus()
    } else if (key === 'Enter' && inField) {
      event.preventDefault()
      void this.#openFirst()
    } else if (
      at >= 0 &&
      (key.length === 1 || key === 'Backspace') &&
      !ctrlKey &&
      !metaKey &&
      !altKey &&
      key !== ' '
    )
      // Typing goes on where it began.
      this.#field.focus()
  }

  /** Opens the first result of what is typed now, be it searched already or not. */
  async #openFirst(): Promise<void> {
    this.#search()
    const term = this.#term
    await this.#shown
    if (term === this.#term && this.#dialog.open)
      this.#body.querySelector<HTMLElement>('.search-list a')?.click()
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as Element
    const follows = target.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey
    // The dialog itself is what is clicked beside its content.
    if (follows || target === this.#dialog) this.#dialog.close()
  }
}
