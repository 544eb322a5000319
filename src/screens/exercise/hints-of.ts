import { getEntry } from 'astro:content'
import { defaultLocale, type Locale, writtenIn } from '#i18n/locales.ts'
import type { Hint } from './hints.tsx'

/**
 * The hints of an exercise as HTML, in order: `hints.md` is a list of second-level headings, one a hint.
 * A language that has no `hints.<code>.md` shows the English ones.
 *
 * @throws when the file is missing or holds no hint
 */
export async function hintsOf(id: string, locale: Locale): Promise<Hint[]> {
  const translated = locale === defaultLocale ? undefined : await getEntry('hints', `${id}/hints.${locale}`)
  const entry = translated ?? (await getEntry('hints', `${id}/hints`))
  const written = writtenIn(translated ? locale : defaultLocale, locale)
  const html = entry?.rendered?.html ?? ''
  const hints = [...html.matchAll(/<h2\b[^>]*>([\s\S]*?)<\/h2>([\s\S]*?)(?=<h2\b|$)/g)].map(
    ([, title, hint]) => ({
      title: title.replace(/<[^>]+>/g, ''),
      html: hint.trim(),
      ...(written && { written }),
    }),
  )
  if (hints.length === 0)
    throw new Error(`exercises/${id}/hints.md: expected a second-level heading for each hint, found none.`)
  return hints
}
