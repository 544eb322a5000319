import type { Language } from '../language.ts'

export const language: Language = {
  code: 'en',
  name: 'English',
  direction: 'ltr',
  script: 'Latn',
  digits: 'latn',
}
