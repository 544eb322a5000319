import { format } from '#i18n/format.ts'
import { allLanguages, defaultLocale, type Locale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'

/**
 * The language that a command speaks: that of `--language`, else that of the terminal, else English.
 *
 * @param wanted the value of `--language`
 * @param env the environment: `LC_ALL`, `LC_MESSAGES` and `LANG`, as in `fa_IR.UTF-8`
 * @param codes the languages that there are
 * @returns undefined where `--language` names none of them
 */
export function languageFor(
  wanted: string | undefined,
  env: Record<string, string | undefined>,
  codes = allLanguages().map(({ code }) => code),
): Locale | undefined {
  if (wanted !== undefined) return codes.find(code => code.toLowerCase() === wanted.toLowerCase())
  const said = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').replace(/[.@].*$/, '').replace('_', '-')
  return codes.find(code => code === said) ?? codes.find(code => code === said.split('-')[0]) ?? defaultLocale
}

/** The words of a command without `--language`, and its value. */
export function withoutLanguage(args: string[]): { words: string[]; wanted?: string } {
  const at = args.findIndex(arg => arg === '--language' || arg.startsWith('--language='))
  if (at < 0) return { words: args }
  const joined = args[at]!.includes('=')
  const wanted = joined ? args[at]!.slice('--language='.length) : (args[at + 1] ?? '')
  return { words: args.toSpliced(at, joined ? 1 : 2), wanted }
}

const given = withoutLanguage(process.argv.slice(2))
const found = languageFor(given.wanted, process.env)
if (found === undefined) {
  const languages = allLanguages().map(({ code }) => code)
  const { unknown } = textsOf(defaultLocale).commandLine.language
  console.error(format(unknown, { language: given.wanted!, languages: languages.join(', ') }))
  process.exit(2)
}

/** The words of this command, without the language. */
export const words = given.words

/** The language that this command speaks. */
export const locale: Locale = found

/** Its texts. */
export const texts = textsOf(locale)
