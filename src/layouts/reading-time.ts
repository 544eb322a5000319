/** What a reader does in a lesson, in minutes apiece: guesses to be corrected by watching people. */
const minutes = { step: 0.4, cell: 0.75, figure: 2, checkpoint: 0.75, exercise: 8, formula: 0.25 }
const wordsPerMinute = 200

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Numbers to compute by hand. */
const stepsOf = (source: string) =>
  [...source.matchAll(/<Steps[\s\S]*?<\/Steps>/g)].reduce(
    (sum, [steps]) => sum + count(steps, /^\d+\. /gm),
    0,
  )

/** What stands in a checkpoint for those who answer wrongly, by the tag. */
const feedback: Record<string, RegExp> = {
  Choice: /^ +\S.*$/gm,
  Ask: /^(?:- `| +).*$/gm,
  Edge: /^(?:- `| +).*$/gm,
  Steps: /^ +- `.*$/gm,
}

/** A lesson without what only some readers are told: the time for a checkpoint has it in it. */
const withoutFeedback = (source: string) =>
  Object.entries(feedback).reduce(
    (text, [tag, lines]) =>
      text.replace(new RegExp(`<${tag}\\b[\\s\\S]*?</${tag}>`, 'g'), block => block.replace(lines, '')),
    source,
  )

/**
 * How long a lesson takes, from its source: its words at a reading speed for maths, and its activities.
 *
 * @param source MDX of the lesson
 * @returns minutes, rounded to five above ten
 */
export function readingTime(source: string): number {
  const prose = withoutFeedback(source)
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, ' ')
    .replace(/<[^>]+>/g, ' ')
  const total =
    count(prose, /\p{L}+/gu) / wordsPerMinute +
    count(source, /^```\w+ run/gm) * minutes.cell +
    count(source, /<Figure\b/g) * minutes.figure +
    count(source, /<(Choice|Ask|Order|Explain|Edge|Cards)\b/g) * minutes.checkpoint +
    stepsOf(source) * minutes.step +
    count(source, /<Exercise\b/g) * minutes.exercise +
    count(source, /\$\$[\s\S]*?\$\$/g) * minutes.formula
  return total <= 10 ? Math.max(1, Math.round(total)) : Math.round(total / 5) * 5
}
