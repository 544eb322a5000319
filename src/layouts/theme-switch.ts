import { format } from '#i18n/format.ts'

const order = ['system', 'light', 'dark'] as const
type Theme = (typeof order)[number]

/** A button that goes round: as the system, light, dark. The choice is read again before the next page paints. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!
    const texts: Record<Theme | 'label', string> = JSON.parse(this.dataset.texts!)
    const show = () => {
      const theme = texts[this.theme]
      button.dataset.shows = this.theme
      button.title = format(texts.label, { theme })
      button.setAttribute('aria-label', button.title)
    }
    button.addEventListener('click', () => {
      this.theme = order[(order.indexOf(this.theme) + 1) % order.length]
      show()
    })
    show()
  }

  get theme(): Theme {
    const chosen = document.documentElement.dataset.theme
    return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
  }

  set theme(theme: Theme) {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    try {
      if (theme === 'system') localStorage.removeItem('theme')
      else localStorage.setItem('theme', theme)
    } catch {
      // Storage refused: the choice holds for this page.
    }
    // Editors and figures that draw with computed colours follow.
    document.dispatchEvent(new CustomEvent('themechange', { detail: theme }))
  }
}

customElements.define('theme-switch', ThemeSwitch)
