import { type CollectionEntry, getCollection } from 'astro:content'
import type { Locale } from '#i18n/locales.ts'

export interface GlossaryEntry {
  id: string
  entry: CollectionEntry<'glossary'>
}

/** The glossary of one language, in the order of its alphabet. */
export async function glossaryOf(locale: Locale): Promise<GlossaryEntry[]> {
  const entries = await getCollection('glossary', ({ id }) => id.startsWith(`${locale}/`))
  const { compare } = new Intl.Collator(locale)
  return entries
    .map(entry => ({ id: entry.id.split('/').at(-1)!, entry }))
    .sort((a, b) => compare(a.entry.data.term, b.entry.data.term))
}
