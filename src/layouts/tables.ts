import { keepReachable } from '#maths/browser/scrollable.ts'

// A table's region comes as a stop of the Tab key, for pages without a script; with one it is a stop only while the
// table is wider than its place.
for (const region of document.querySelectorAll('.table-scroll')) keepReachable(region)
