/** What a language has of a section's texts: any part; what it lacks is shown in English. */
export type Translated<Texts> = {
  [Name in keyof Texts]?: Texts[Name] extends string ? string : Translated<Texts[Name]>
}

/**
 * A section of the texts in one language: its own where it has them, else the source's. Numbers that fill the
 * placeholders of its own texts are written as the language writes them; see `format`.
 *
 * @param source the English texts
 * @param own what the language has of them
 * @param locale the language
 */
export function translated<Texts>(source: Texts, own: unknown, locale: string): Texts {
  if (own === undefined) return source
  if (typeof own === 'string') return own.replace(/\{(\w+)\}/g, `{$1|${locale}}`) as Texts
  if (Array.isArray(own))
    return own.map((part, at) => translated((source as unknown[])[at], part, locale)) as Texts
  // A language may have forms of its own beside the source's: `few`, `many`.
  const parts = { ...(source as object), ...(own as object) } as Record<string, unknown>
  for (const name of Object.keys(parts))
    parts[name] = translated(
      (source as Record<string, unknown> | undefined)?.[name],
      (own as Record<string, unknown>)[name],
      locale,
    )
  return parts as Texts
}
