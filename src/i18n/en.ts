import { site } from './en/site.ts'

/** All texts of the interface, by section. Another language is a file beside this one with the same shape. */
export const en = { site }

export type Texts = typeof en
