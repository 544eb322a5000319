import type { Language } from './language.ts'

/**
 * In a page there is no list of languages: the build wrote into it what it needs of its own language, and the rest
 * travels when it is used (`page.ts`, `lazy.ts`). So no page carries the texts of all.
 */
export const languages = (): Language[] => []

export const textsIn = (_code: string): Record<string, unknown> => ({})
