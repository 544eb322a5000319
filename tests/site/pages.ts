import { inject } from 'vitest'
import { pagesOf } from './built-pages.ts'

/** The paths of all pages of the built site. */
export const allPages = () => pagesOf(inject('folder'))
