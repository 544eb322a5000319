import type { TagDefinition } from '#blocks/authoring/definition.ts'
import { unlessKnown } from '#blocks/authoring/error.ts'
import { localised } from '#blocks/authoring/simple.ts'

export default {
  name: 'Exercise',
  attributes: { id: 'required' },
  empty: true,
  shape: localised,
  refuse: ({ id }, known) => unlessKnown('exercise', String(id), known.exercises()),
} satisfies TagDefinition
