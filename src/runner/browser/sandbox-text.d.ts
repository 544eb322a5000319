/** What `sandboxPlugin` makes of `harness.ts?sandbox`. */
declare module '*?sandbox' {
  /** An expression on one line: harness and engine. */
  export const harness: string
  /** The names that `import … from 'engine'` may take. */
  export const names: string[]
  /** The script that boots the sandbox. */
  export const boot: string
  /** Its source expression for a policy, e.g. `sha256-…`. */
  export const bootHash: string
}
