import { type ZipOptions, type Zippable, zipSync } from 'fflate'

/**
 * A zip that is the same at any time of any day: by itself `zipSync` writes the clock into it, and a test that changes
 * bytes would now and then change another one.
 */
export const zipped = (files: Zippable, options?: ZipOptions): Uint8Array<ArrayBuffer> =>
  zipSync(files, { mtime: new Date(2026, 0, 1), ...options })
