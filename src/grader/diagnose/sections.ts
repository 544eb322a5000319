/** What a mistake that no exercise calls its own is about; see `genericCandidates` and `findPattern`. */
type Subject = 'sign' | 'half' | 'update' | 'indices' | 'nudge' | 'bias' | 'rate'

const subjects: Record<string, Subject> = {
  sign: 'sign',
  double: 'half',
  half: 'half',
  update: 'update',
  transposed: 'indices',
  permuted: 'indices',
  swapped: 'indices',
  coarse: 'nudge',
  extra: 'bias',
  // The only factor that an exercise of lesson 3 names is the learning rate.
  named: 'rate',
  inverse: 'rate',
}

/** Where each lesson explains it: the anchor of a heading. */
export const sections: Record<string, Partial<Record<Subject, string>>> = {
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

/** The heading of a lesson under which a general mistake is explained, if there is one. */
export function sectionFor(lesson: string, mistake: string): string | undefined {
  const subject = subjects[mistake]
  return subject && sections[lesson]?.[subject]
}
