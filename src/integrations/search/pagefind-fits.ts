/** The files of an index that the site serves, one pattern for each kind. */
const kinds = [
  /^pagefind-worker\.js$/,
  /^pagefind-entry\.json$/,
  /^wasm\.(?!unknown)[\w-]+\.pagefind$/,
  /\.pf_meta$/,
  /\.pf_index$/,
  /\.pf_fragment$/,
]

/**
 * What `src/screens/search` uses of Pagefind's worker, which is no public interface: the messages that it takes and
 * answers, and that it fetches everything by the global `fetch`, with a time stamp behind the table's name.
 */
const uses = [
  'case"init":',
  'case"search":',
  'case"getData":',
  'metaWeights',
  'await fetch(',
  'pagefind-entry.json',
  '?ts=',
]

/**
 * @param files all files of an index
 * @throws Error when Pagefind no longer writes what the search uses
 */
export function assertPagefindFits(files: { path: string; text(): string }[]): void {
  const missing = kinds.filter(kind => !files.some(({ path }) => kind.test(path))).map(String)
  const worker = files
    .find(({ path }) => path === 'pagefind-worker.js')
    ?.text()
    .replace(/\s+/g, ' ')
  missing.push(...(worker ? uses.filter(part => !worker.includes(part)) : []))
  if (missing.length > 0)
    throw new Error(
      `search-index: expected of Pagefind ${missing.join(', ')}, found none. Pagefind has changed: compare src/screens/search/worker.ts and search-index.ts with its new version.`,
    )
}
