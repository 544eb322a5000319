import type { Sections } from '#exercise/assemble.ts'

/** Where each lesson explains general mistakes: the anchors of its headings. */
export const lessonSections: Record<string, Sections> = {
  intuition: {
    sign: 'one-step-back',
    half: 'how-wrong-is-it',
    update: 'one-step-back',
    nudge: 'measuring-a-slope',
  },
  'chain-rule': {
    half: 'a-handful-of-slopes',
    nudge: 'a-nudge-and-what-comes-out',
  },
  'worked-example': {
    sign: 'back-to-the-second-layer',
    half: 'how-wrong-is-it',
    update: 'the-update',
    indices: 'the-network-and-what-we-know',
    nudge: 'does-it-agree-with-the-nudge',
    rate: 'the-update',
  },
  'delta-equations': {
    sign: 'the-error-term-of-an-output',
    half: 'one-loss-for-many-pairs',
    update: 'the-four-steps-beside-the-code',
    indices: 'names-that-work-for-any-network',
    nudge: 'can-it-be-measured',
    bias: 'why-the-sum-skips-the-bias-unit',
  },
}
