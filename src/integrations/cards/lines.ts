export interface Setting {
  lines: string[]
  /** Of the letters, in pixels. */
  size: number
}

/**
 * Breaks a title into lines that fit, in the largest size that does.
 *
 * @param width what a line may take, in pixels
 * @param sizes to try, in pixels, from large to small
 * @param most lines at each size
 * @param measure width of a text in a size, in pixels
 * @throws when the title does not even fit in the smallest size
 */
export function setLines(
  title: string,
  {
    width,
    sizes,
    most,
    measure,
  }: { width: number; sizes: number[]; most: number; measure: (text: string, size: number) => number },
): Setting {
  for (const size of sizes) {
    const lines = balanced(title.split(/\s+/), text => measure(text, size), width)
    if (lines && lines.length <= most) return { lines, size }
  }
  throw new Error(
    `“${title}” does not fit on its card: expected at most ${most} lines of ${width} pixels at ${sizes.at(-1)} pixels. Shorten the title.`,
  )
}

/** As few lines as will do, then as even as they can be; undefined when a word is wider than a line. */
function balanced(words: string[], measure: (text: string) => number, width: number): string[] | undefined {
  const greedy = filled(words, measure, width)
  if (!greedy) return undefined
  let even = greedy
  for (let narrower = width * 0.97; narrower > width * 0.3; narrower *= 0.97) {
    const tried = filled(words, measure, narrower)
    if (!tried || tried.length > greedy.length) break
    even = tried
  }
  return even
}

/** Each line filled as far as it goes. */
function filled(words: string[], measure: (text: string) => number, width: number): string[] | undefined {
  const lines: string[] = []
  for (const word of words) {
    if (measure(word) > width) return undefined
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : undefined
    if (longer && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
