import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import type { WrittenIn } from '#i18n/language.ts'
import { defaultLocale, type Locale, writtenIn } from '#i18n/locales.ts'

export interface GlossaryEntry {
  id: string
  entry: CollectionEntry<'glossary'>
  /** Where it is in another language than was asked for. */
  written: WrittenIn | undefined
}

/** The glossary in one language, in the order of its alphabet; entries that it lacks are the source's. */
export async function glossaryOf(locale: Locale): Promise<GlossaryEntry[]> {
  const entries = await getCollection('glossary', ({ id }) => id.startsWith(`${defaultLocale}/`))
  const { compare } = new Intl.Collator(locale)
  const found = await Promise.all(entries.map(entry => entryOf(entry.id.split('/').at(-1)!, locale)))
  return found
    .filter(entry => entry !== undefined)
    .sort((a, b) => compare(a.entry.data.term, b.entry.data.term))
}

/** An entry of the glossary in one language, else in the source; undefined where neither has it. */
export async function entryOf(id: string, locale: Locale): Promise<GlossaryEntry | undefined> {
  const own = locale === defaultLocale ? undefined : await getEntry('glossary', `${locale}/glossary/${id}`)
  const entry = own ?? (await getEntry('glossary', `${defaultLocale}/glossary/${id}`))
  return entry && { id, entry, written: writtenIn(own ? locale : defaultLocale, locale) }
}
