const LEFTOVER = /(^|\/)(__MACOSX(\/|$)|Thumbs\.db$|desktop\.ini$|\.[^./])/i

/**
 * Whether a file is one that a system leaves in folders and zips besides what was put into them, or a hidden one.
 *
 * @param path within the folder or the zip, with `/`
 */
export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path)
}

/** What platforms put beside what a learner handed in: when it came, what was typed into a form, their own table. */
const COMPANION = [
  // Blackboard
  /_attempt_\d{4}(?:-\d\d){5}\.txt$/,
  // Sakai
  /(^|\/)[^/()]+\([^/()]+\)\/(timestamp\.txt|comments\.txt|feedbackText\.html|[^/]*submissionText\.html)$/,
  /(^|\/)grades\.(csv|xlsx?)$/,
  // Moodle
  /_assignsubmission_onlinetext_?(\/onlinetext)?[^/]*\.html$/,
  // Brightspace
  /^index\.html$/,
]

/**
 * Whether a file of a download was put there by the platform, so that it is nobody's submission. None of a kind that a
 * submission can have is one.
 *
 * @param path within the download, with `/`
 */
export function isCompanion(path: string): boolean {
  return COMPANION.some(pattern => pattern.test(path.slice(-400)))
}
