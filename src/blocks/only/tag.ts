import { notations } from '#maths/notation.ts'
import type { TagDefinition } from '../authoring/definition.ts'
import { unlessKnown } from '../authoring/error.ts'
import { inlineOrNot } from '../authoring/simple.ts'

export default {
  name: 'Only',
  attributes: { notation: 'required' },
  refuse: ({ notation }) =>
    String(notation)
      .trim()
      .split(/\s+/)
      .map(name => unlessKnown('notation', name, notations))
      .find(Boolean),
  shape: inlineOrNot,
} satisfies TagDefinition
