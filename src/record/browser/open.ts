import { createRecord, type LearnerRecord } from './record.ts'

let shared: LearnerRecord | undefined

/**
 * The learner's record: one for the page, shared by all its islands.
 *
 * Call it in the browser only (in an effect or a script, not while a page is built). It never throws and
 * returns at once; where storage is refused it keeps everything in memory, and `status()` says so.
 */
export function openRecord(): LearnerRecord {
  shared ??= createRecord()
  return shared
}
