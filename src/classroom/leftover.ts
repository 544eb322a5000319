const LEFTOVER = /(^|\/)(__MACOSX(\/|$)|Thumbs\.db$|desktop\.ini$|\.[^./])/i

/**
 * Whether a file is one that a system leaves in folders and zips besides what was put into them, or a hidden one.
 *
 * @param path within the folder or the zip, with `/`
 */
export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path)
}
