/** The argument by which the file knows that it is the sandbox's process. */
export const ROLE = '--sandbox-process'
