/**
 * What authors may write: each tag with its attributes. The build checks lessons against this list; `tags.ts` beside
 * it has the component of each.
 */
export interface TagSpec {
  /** Attributes by name: `required` and `optional` take a text in quotes, a `flag` stands alone. */
  attributes: Record<string, 'required' | 'optional' | 'flag'>
  /** True for a tag that takes further attributes, which something else checks. */
  open?: true
  /** True for a tag that has no content: `<Val of="…" />`. */
  empty?: true
  /** True for what a learner answers: its id is kept in their record, so it never changes. */
  checkpoint?: true
}

export const spec: Record<string, TagSpec> = {
  Note: { attributes: { title: 'optional' } },
  Takeaways: { attributes: {} },
  SelfCheck: { attributes: {} },
  Beside: { attributes: {} },
  NotationTable: { attributes: {} },
  Reveal: { attributes: { summary: 'required' } },
  Term: { attributes: { id: 'required' } },
  Val: { attributes: { of: 'required', digits: 'optional', form: 'optional' }, empty: true },
  Only: { attributes: { notation: 'required' } },
  Figure: { attributes: { name: 'required' }, open: true, empty: true },
  Exercise: { attributes: { id: 'required' }, empty: true },
  Choice: { attributes: { id: 'required', several: 'flag' }, checkpoint: true },
  Ask: { attributes: { id: 'required', answer: 'required', exact: 'flag' }, checkpoint: true },
  Steps: { attributes: { id: 'required' }, checkpoint: true },
  Order: { attributes: { id: 'required' }, checkpoint: true },
  Edge: {
    attributes: { id: 'required', layers: 'required', answer: 'required', back: 'flag' },
    checkpoint: true,
  },
  Explain: { attributes: { id: 'required' }, checkpoint: true },
}

/** HTML that needs no tag of ours. */
export const plainHtml: readonly string[] = ['kbd', 'sub', 'sup', 'br']
