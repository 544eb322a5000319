import { defaultLocale } from '#i18n/locales.ts'
import type { TagDefinition } from '../authoring/definition.ts'
import { unlessKnown } from '../authoring/error.ts'
import { localised } from '../authoring/simple.ts'

export default {
  name: 'Term',
  attributes: { id: 'required' },
  refuse: ({ id }, known, { locale }) =>
    unlessKnown('glossary term', String(id), [
      ...new Set([...known.terms(locale), ...known.terms(defaultLocale)]),
    ]),
  shape: localised,
} satisfies TagDefinition
