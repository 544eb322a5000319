/** The value of `--name value` or `--name=value` among the command's words; undefined where it is not given. */
export function option(name: string, words: string[] = process.argv.slice(2)): string | undefined {
  const at = words.findIndex(word => word === `--${name}` || word.startsWith(`--${name}=`))
  if (at < 0) return undefined
  return words[at].includes('=') ? words[at].slice(words[at].indexOf('=') + 1) : words[at + 1]
}
