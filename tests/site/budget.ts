import { totalOf, type Weight } from './weight.ts'

/** What a page of some kind may weigh before the first interaction; bytes are compressed, but for `raw`. */
export interface Budget {
  script: number
  /** Scripts, styles, fonts and the document together. */
  total: number
  document: number
  /** Of the document, before compression. */
  raw: number
  elements: number
  requests: number
}

/**
 * Each kind of page by its path; the first that fits counts. A lesson's scripts and its sum are promises of the
 * design. All others are about a tenth more than the heaviest page of the kind had when they were set.
 */
const budgets: [paths: RegExp, budget: Budget][] = [
  [
    /^lessons\//,
    { script: 40_000, total: 200_000, document: 89_000, raw: 627_000, elements: 12_000, requests: 53 },
  ],
  [
    /^exercises\/.|^assignment\//,
    { script: 39_700, total: 131_500, document: 13_700, raw: 42_100, elements: 375, requests: 50 },
  ],
  [
    /^playground\//,
    { script: 14_900, total: 76_800, document: 8_100, raw: 24_100, elements: 300, requests: 26 },
  ],
  [
    /^teach\/|^progress\//,
    { script: 42_200, total: 109_000, document: 13_900, raw: 45_600, elements: 800, requests: 33 },
  ],
  [
    /^authors\//,
    { script: 27_800, total: 174_500, document: 46_600, raw: 248_700, elements: 3_810, requests: 47 },
  ],
  [
    /^glossary\/./,
    { script: 8_700, total: 110_500, document: 7_600, raw: 27_300, elements: 330, requests: 32 },
  ],
  [/^$/, { script: 13_000, total: 78_000, document: 12_800, raw: 46_200, elements: 420, requests: 22 }],
  // Pages of text alone, and whatever is new.
  [/^/, { script: 3_700, total: 84_000, document: 29_200, raw: 184_400, elements: 350, requests: 18 }],
]

export const budgetOf = (page: string): Budget => budgets.find(([paths]) => paths.test(page))![1]

/**
 * What each chunk weighed when its size was last accepted, in bytes, by its name: `tests/site/budget.json`. Several
 * chunks may have one name.
 */
export type Table = Record<string, number[]>

/** The table of all chunks that some page loads. */
export function tableOf(weights: Iterable<Weight>): Table {
  const table: Record<string, Set<number>> = {}
  for (const { chunks } of weights)
    for (const { name, bytes } of chunks) {
      table[name] ??= new Set()
      table[name].add(bytes)
    }
  return Object.fromEntries(
    Object.entries(table)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, sizes]) => [name, [...sizes].sort((a, b) => a - b)]),
  )
}

/** How much more each chunk of a page weighs than in the table, the most first; those that are new are named so. */
export function grown({ chunks }: Weight, now: Table, table: Table): string[] {
  return chunks
    .map(({ name, bytes }) => {
      // Of several with one name, those that are as they were are set aside; the others stand in order of size.
      const changed = (now[name] ?? []).filter(size => !table[name]?.includes(size))
      const former = (table[name] ?? []).filter(size => !now[name]?.includes(size))
      const at = changed.indexOf(bytes)
      const before = at < 0 ? bytes : former[at]
      return { name, by: bytes - (before ?? 0), fresh: before === undefined }
    })
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .map(({ name, by, fresh }) => `${name} (${fresh ? 'new, ' : ''}+${by.toLocaleString('en')})`)
}

/** What of a page is over its budget, as sentences: the page, the figure, what is allowed, and what grew. */
export function overBudget(
  page: string,
  weight: Weight,
  now: Table,
  table: Table,
  budget = budgetOf(page),
): string[] {
  const number = (value: number) => value.toLocaleString('en')
  const figures: [keyof Budget, number, string][] = [
    ['script', weight.script, 'bytes of compressed JavaScript'],
    ['total', totalOf(weight), 'bytes in all'],
    ['document', weight.document, 'bytes of compressed HTML'],
    ['raw', weight.raw, 'bytes of HTML'],
    ['elements', weight.elements, 'elements'],
    ['requests', weight.requests, 'requests'],
  ]
  const since = grown(weight, now, table)
  const cause = since.length > 0 ? `grew since the table: ${since.slice(0, 5).join(', ')}` : 'no chunk grew'
  return figures
    .filter(([name, value]) => value > budget[name])
    .map(
      ([name, value, of]) =>
        `${page || '/'}: ${number(value)} ${of} before the first interaction, allowed ${number(budget[name])}; ${cause}`,
    )
}
