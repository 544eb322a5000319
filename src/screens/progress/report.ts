import { format } from '#i18n/format.ts'
import { ImportError, type ImportReport } from '#record/read.ts'
import { counted, type Words } from './counted.ts'
import { KINDS } from './overview.ts'

/** What an import brought, sentence by sentence. */
export function reportLines(
  { t: { transfer: t }, locale }: Words,
  name: string,
  report: ImportReport,
): string[] {
  const list = (counts: ImportReport['added']) => {
    const kinds = KINDS.filter(kind => kind !== 'aside' && counts[kind] > 0)
    return new Intl.ListFormat(locale).format(kinds.map(kind => counted(t.kinds[kind], counts[kind], locale)))
  }
  const [added, known, beside] = [list(report.added), list(report.known), list(report.beside)]
  const news = added || beside || report.damaged > 0
  return [
    format(news ? t.imported : t.nothingNew, { name }),
    added && format(t.added, { list: added }),
    beside && format(t.beside, { list: beside }),
    news && known && format(t.known, { list: known }),
    report.damaged > 0 && counted(t.damaged, report.damaged, locale),
    !report.saved && t.notSaved,
  ].filter((line): line is string => !!line)
}

/** Why a file was not imported, and what to do. */
export function refusal({ t: { transfer: t } }: Words, name: string, error: unknown): string {
  if (error instanceof ImportError) return format(t.errors[error.code], { ...error.values, name })
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return format(full ? t.errors.full : t.errors.failed, { name })
}
