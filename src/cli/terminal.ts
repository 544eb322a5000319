import { visible } from '#classroom/visible.ts'

/** Says something beside the results; what somebody else wrote cannot move the cursor or turn the line. */
export function say(text: string): void {
  process.stderr.write(`${visible(text)}\n`)
}

/** Prints a result for reading. */
export function print(text: string): void {
  process.stdout.write(`${visible(text)}\n`)
}

/** JSON in which nothing is left that a terminal or a reader of lines acts upon; it means the same. */
export function safeJson(value: unknown, indent?: number): string {
  return visible(JSON.stringify(value, null, indent), n => `\\u${n.toString(16).padStart(4, '0')}`)
}
