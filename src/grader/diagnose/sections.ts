import type { Sections, Subject } from '#exercise/assemble.ts'

/** What general mistakes are about; see `genericCandidates` and `findPattern`. */
const subjects: Record<string, Subject> = {
  sign: 'sign',
  double: 'half',
  half: 'half',
  update: 'update',
  transposed: 'indices',
  permuted: 'indices',
  swapped: 'indices',
  nearly: 'nudge',
  extra: 'bias',
  // The only factor that an exercise of lesson 3 names is the learning rate.
  named: 'rate',
  inverse: 'rate',
}

/** The heading of the lesson under which a general mistake is explained, if there is one. */
export function sectionFor(sections: Sections, mistake: string): string | undefined {
  const subject = subjects[mistake]
  return subject && sections[subject]
}
