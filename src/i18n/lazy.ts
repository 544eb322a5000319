/** The texts that a page needs only after something was run or checked, by language: they travel then. */
const loaders = {
  en: async () => {
    const [{ grader }, { runner }] = await Promise.all([import('./en/grader.ts'), import('./en/runner.ts')])
    return { grader, runner }
  },
}

export type LazyLocale = keyof typeof loaders

/** The texts of the grader and the runner in one language. */
export function loadGraderTexts(locale: LazyLocale) {
  return loaders[locale]()
}

const cellLoaders = {
  en: async () => {
    const [{ cell }, { editor }, { runner }] = await Promise.all([
      import('./en/cell.ts'),
      import('./en/editor.ts'),
      import('./en/runner.ts'),
    ])
    return { cell, editor, runner }
  },
} satisfies Record<LazyLocale, unknown>

/** The texts of code cells in one language: they travel when a cell is first used. */
export function loadCellTexts(locale: LazyLocale) {
  return cellLoaders[locale]()
}

const searchLoaders = {
  en: async () => (await import('./en/search.ts')).search,
} satisfies Record<LazyLocale, unknown>

/** The texts of the search's dialog in one language. */
export function loadSearchTexts(locale: LazyLocale) {
  return searchLoaders[locale]()
}
