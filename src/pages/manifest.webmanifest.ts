import { url } from '#blocks/url.ts'
import { defaultLocale, directionOf } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'

/** What a browser needs to install the course as an app. */
export function GET(): Response {
  const t = textsOf(defaultLocale).site
  const manifest = {
    name: t.name,
    short_name: t.shortName,
    description: t.tagline,
    lang: defaultLocale,
    dir: directionOf(defaultLocale),
    id: url('/'),
    start_url: url('/'),
    scope: url('/'),
    display: 'standalone',
    background_color: '#fffdf9',
    theme_color: '#fffdf9',
    categories: ['education'],
    icons: [
      { src: url('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map(size => ({
        src: url(`/icons/${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
      { src: url('/icons/maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: t.nav.exercises, url: url('/exercises/') },
      { name: t.nav.playground, url: url('/playground/') },
      { name: t.nav.progress, url: url('/progress/') },
    ],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
