import { escapeHtml } from '#maths/escape.ts'

/** Text that is HTML already. Only `html` and `trusted` make it, so nothing of a program gets in unescaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | undefined | false | readonly (string | Html)[]

/** Builds HTML: everything put into the template is escaped, unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0]!
  for (let i = 0; i < parts.length; i++) text += textOf(parts[i]) + strings[i + 1]!
  return new Html(text)
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text
  if (part === undefined || part === false) return ''
  if (typeof part === 'object') return part.map(textOf).join('')
  return escapeHtml(String(part))
}
