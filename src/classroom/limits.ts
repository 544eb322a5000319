/** What is read at most. Sizes in bytes. */
export const LIMITS = {
  /** one submission: code of all exercises with its history */
  submission: 4 * 1024 * 1024,
  /** a school's own table */
  table: 32 * 1024 * 1024,
  /** one zip as it is dropped */
  zip: 512 * 1024 * 1024,
  /** all that one zip unpacks to, the zips within it included */
  unpacked: 2 * 1024 * 1024 * 1024,
  /** entries of one zip and of those within it */
  entries: 20_000,
  /** a zip within a zip: what is in memory besides the zip itself */
  group: 16 * 1024 * 1024,
  /** rows that say of an entry of one zip why it was not read; one more tells of the rest */
  refused: 500,
  /** ms that the unpacking of one zip may take */
  time: 120_000,
  /** zips within zips */
  depth: 2,
}
export type Limits = typeof LIMITS
