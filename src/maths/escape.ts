const written = (sign: string) => `&#${sign.charCodeAt(0)};`

/** A text as it is written in HTML, between tags and within the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, written)
}

/**
 * A text as it is written in an attribute within double quotes, with no more escaped than must be: a page has
 * thousands of attributes that hold HTML.
 */
export function escapeAttribute(text: string): string {
  return text.replace(/[&"]/g, written)
}
