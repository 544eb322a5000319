/**
 * What nearly all pages of a kind load, in one file each, by the paths of its modules. Left to itself the bundler
 * makes a file of every set of modules that the same entries share: a sitting asked for 45 scripts, most of them of a
 * few hundred bytes.
 *
 * A group holds only modules that do nothing by being loaded, and of which a page that needs one needs most.
 */
const groups: Record<string, string[]> = {
  page: [
    'classroom/browser/copy',
    'i18n/format',
    'maths/(lookup|numbers)',
    'maths/browser/scrollable',
    'screens/search/keys',
  ],
  formulas: ['i18n/nearest', 'maths/path', 'maths/browser/(kept-numbers|refill)'],
  work: ['classroom/browser/notes', 'drawing/bring', 'editor/save-key', 'i18n/plural'],
  record: [
    'record/(change|check|draft|format|migrate|progress|road|tries)',
    'record/browser/(drafts|journal|keeper|open|page|record|settings|status|store|waiting)',
  ],
  database: ['record/browser/under-way'],
  typed: ['drawing/read-number'],
  answers: [
    'blocks/checkpoint/checkpoint',
    'blocks/number/(answer|formula|fresh|judge|page-number)',
    'engine/(check|random)',
  ],
  code: ['classroom/base64', 'classroom/browser/shared-code'],
  interface: ['i18n/(page|pseudo|rich|texts)', 'blocks/long-code', 'screens/exercise/(heading|rich)'],
  drawing: ['drawing/(axes|geometry|network|number)'],
}

/** Of packages, and of what the bundler adds itself. */
const others: Record<string, string> = {
  page: 'vite/preload-helper',
  database: '/node_modules/idb/',
  interface: '/node_modules/(preact|@astrojs/preact)/',
}

/** For `output.codeSplitting` of the bundler. */
export const sharedChunks = {
  groups: Object.entries(groups).map(([name, paths]) => ({
    name,
    test: new RegExp([...paths.map(path => `/src/${path}\\.tsx?$`), others[name]].filter(Boolean).join('|')),
  })),
}
