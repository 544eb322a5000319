/**
 * An address within the site, under whatever path it is served from.
 *
 * @param path absolute within the site, e.g. `/lessons/primer/`
 * @returns e.g. `/course/lessons/primer/` for a site under `/course/`
 */
export function url(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`
}
