/** What a run needs beyond this page's first scripts: the harness, a chunk of its own. */
export interface Parts {
  harness: string
  names: string[]
  boot: string
  bootHash: string
}

let parts: Promise<Parts> | undefined

/** Loads the harness, once; a failed load is tried again with the next run. */
export function loadParts(): Promise<Parts> {
  parts ??= import('../harness.ts?sandbox').catch(error => {
    parts = undefined
    throw error
  })
  return parts
}
