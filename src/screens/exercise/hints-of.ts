import { getEntry } from 'astro:content'

/**
 * The hints of an exercise as HTML, in order: `hints.md` is a list of second-level headings, one a hint.
 *
 * @throws when the file is missing or holds no hint
 */
export async function hintsOf(id: string): Promise<string[]> {
  const entry = await getEntry('hints', `${id}/hints`)
  const html = entry?.rendered?.html ?? ''
  const hints = html
    .split(/<h2\b[^>]*>[\s\S]*?<\/h2>/)
    .slice(1)
    .map(hint => hint.trim())
  if (hints.length === 0)
    throw new Error(`exercises/${id}/hints.md: expected a second-level heading for each hint, found none.`)
  return hints
}
