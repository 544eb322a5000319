declare module 'virtual:grader-files' {
  /** Texts by their paths from the project's root. */
  const tree: Record<string, string>
  export default tree
}
declare module 'virtual:grader-modules' {
  /** Modules of exercises by their paths from the project's root. */
  const modules: Record<string, Record<string, unknown>>
  export default modules
}
