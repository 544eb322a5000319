/** The colours of code, as the style sheet's custom properties name them. */
const PROPERTIES = {
  paper: '--sheet',
  ink: '--ink',
  soft: '--ink-soft',
  rule: '--rule',
  wash: '--wash',
  forward: '--forward',
  backward: '--backward',
  right: '--right',
  wrong: '--wrong',
} as const

export type Palette = Record<keyof typeof PROPERTIES, string> & { dark: boolean }

/**
 * The page's colours as `#rrggbb`, for an editor that does not take custom properties.
 *
 * @param element an element of the page: the properties are read where it stands, `light-dark()` resolved
 */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span')
  probe.hidden = true
  // With forced colours all of them would be the system's one.
  probe.style.setProperty('forced-color-adjust', 'none')
  element.append(probe)
  const palette = { dark: false } as Palette
  for (const [name, property] of Object.entries(PROPERTIES)) {
    probe.style.color = `var(${property})`
    palette[name as keyof typeof PROPERTIES] = hexOf(getComputedStyle(probe).color)
  }
  probe.remove()
  palette.dark = brightness(palette.paper) < brightness(palette.ink)
  return palette
}

/** Calls back whenever the page's theme or the size of code changes, by its switch or by the system. Returns what ends it. */
export function followTheme(onChange: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  })
  system.addEventListener('change', onChange)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', onChange)
  }
}

function hexOf(color: string): string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!context) return '#808080'
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`
}

function brightness(hex: string): number {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16)
  return 0.3 * part(1) + 0.6 * part(3) + 0.1 * part(5)
}
