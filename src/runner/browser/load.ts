/** What a run needs beyond this page's first scripts: compiler and harness, chunks of their own. */
export interface Parts {
  compile: typeof import('../compile.ts').compile
  harness: string
  names: string[]
  boot: string
  bootHash: string
}

let parts: Promise<Parts> | undefined

/** Loads compiler and harness, once; a failed load is tried again with the next run. */
export function loadParts(): Promise<Parts> {
  parts ??= Promise.all([import('../compile.ts'), import('../harness.ts?sandbox')]).then(
    ([{ compile }, { harness, names, boot, bootHash }]) => ({ compile, harness, names, boot, bootHash }),
    error => {
      parts = undefined
      throw error
    },
  )
  return parts
}
