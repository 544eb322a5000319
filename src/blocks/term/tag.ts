import type { TagDefinition } from '../authoring/definition.ts'
import { unlessKnown } from '../authoring/error.ts'
import { localised } from '../authoring/simple.ts'

export default {
  name: 'Term',
  attributes: { id: 'required' },
  refuse: ({ id }, known, { locale }) => unlessKnown('glossary term', String(id), known.terms(locale)),
  shape: localised,
} satisfies TagDefinition
