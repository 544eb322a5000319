import type { ComponentChild } from 'preact'

/**
 * States of a figure worth looking at, by name: the default export of a `pictures.tsx`, which no page loads. Each is
 * kept as text in `pictures/<name>.svg` beside it; a test tells when a drawing changes.
 */
export type Pictures = Readonly<Record<string, () => ComponentChild>>
