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
 * Each kind of page by its path; the first that fits counts. A lesson's scripts are a promise of the design, as
 * is its sum of at most 200 kB, which is held closer. All others are about a tenth more than the heaviest page of the kind had when they were set.
 */
const budgets: [paths: RegExp, budget: Budget][] = [
  [
    /^lessons\//,
    { script: 40_000, total: 155_000, document: 89_000, raw: 627_000, elements: 12_000, requests: 42 },
  ],
  [
    /^exercises\/.|^assignment\//,
    { script: 46_000, total: 158_000, document: 18_500, raw: 68_000, elements: 560, requests: 38 },
  ],
  [
    /^playground\//,
    { script: 18_500, total: 94_000, document: 18_200, raw: 59_800, elements: 700, requests: 22 },
  ],
  [
    /^teach\/|^progress\//,
    { script: 57_000, total: 128_000, document: 24_000, raw: 130_000, elements: 1_150, requests: 32 },
  ],
  [
    /^authors\//,
    { script: 37_000, total: 240_000, document: 97_000, raw: 545_000, elements: 7_800, requests: 60 },
  ],
  [
    /^glossary\/./,
    { script: 10_100, total: 121_000, document: 8_400, raw: 30_000, elements: 363, requests: 24 },
  ],
  [
    /^museum\//,
    { script: 4_700, total: 92_000, document: 18_600, raw: 85_000, elements: 1_070, requests: 12 },
  ],
  [
    /^map\//,
    { script: 25_500, total: 110_000, document: 31_000, raw: 182_000, elements: 2_900, requests: 18 },
  ],
  // The published example, judged, a field for each of its numbers, and a link for each of seventeen more.
  [
    /^check\//,
    { script: 25_700, total: 103_000, document: 33_000, raw: 108_000, elements: 880, requests: 22 },
  ],
  [/^end\//, { script: 24_800, total: 90_000, document: 13_000, raw: 43_000, elements: 300, requests: 18 }],
  [
    /^cheat-sheet\//,
    { script: 9_000, total: 121_000, document: 13_000, raw: 84_000, elements: 1_560, requests: 34 },
  ],
  [/^$/, { script: 16_500, total: 102_000, document: 29_200, raw: 112_000, elements: 520, requests: 20 }],
  // The list of exercises reads the record, for its marks.
  [
    /^exercises\/$/,
    { script: 14_500, total: 102_000, document: 9_000, raw: 32_000, elements: 500, requests: 15 },
  ],
  // Pages of text alone, and whatever is new.
  [/^/, { script: 4_700, total: 86_000, document: 31_500, raw: 188_000, elements: 540, requests: 13 }],
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
