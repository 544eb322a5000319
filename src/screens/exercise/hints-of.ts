import { getEntry } from 'astro:content'
import type { Hint } from './hints.tsx'

/**
 * The hints of an exercise as HTML, in order: `hints.md` is a list of second-level headings, one a hint.
 *
 * @throws when the file is missing or holds no hint
 */
export async function hintsOf(id: string): Promise<Hint[]> {
  const entry = await getEntry('hints', `${id}/hints`)
  const html = entry?.rendered?.html ?? ''
  const hints = [...html.matchAll(/<h2\b[^>]*>([\s\S]*?)<\/h2>([\s\S]*?)(?=<h2\b|$)/g)].map(
    ([, title, hint]) => ({
      title: title.replace(/<[^>]+>/g, ''),
      html: hint.trim(),
    }),
  )
  if (hints.length === 0)
    throw new Error(`exercises/${id}/hints.md: expected a second-level heading for each hint, found none.`)
  return hints
}
