const files = import.meta.glob<{ default: unknown }>('./*/[A-Z]*.astro', { eager: true })

/** The component of every tag, and of the parts that the build makes of what authors write, by the file's name. */
export const tags: Record<string, unknown> = Object.fromEntries(
  Object.entries(files).map(([path, { default: component }]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.astro'.length),
    component,
  ]),
)
