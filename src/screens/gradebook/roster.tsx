import { useMemo } from 'preact/hooks'
import { listed } from '#classroom/flags.ts'
import type { Gradebook } from '#classroom/gradebook.ts'
import { type Attendance, attendance, readRoster } from '#classroom/roster.ts'
import { visible } from '#classroom/visible.ts'
import { format } from '#i18n/format.ts'
import { Copy } from '#screens/teach/copy.tsx'
import { Field } from '#screens/teach/field.tsx'
import { Fold } from './fold.tsx'
import type { Words } from './texts.ts'

interface Props extends Words {
  roster: string
  onChange(roster: string): void
}

/** The class list, as it was pasted. */
export function Roster({ t, roster, onChange }: Props) {
  const n = useMemo(() => readRoster(roster).length, [roster])
  return (
    <Fold title={t.roster.title}>
      <Field id="gradebook-roster" label={t.roster.label} hint={t.roster.hint}>
        <textarea
          id="gradebook-roster"
          rows={6}
          aria-describedby="gradebook-roster-hint"
          value={roster}
          onInput={e => onChange(e.currentTarget.value)}
        />
      </Field>
      <p role="status">{n > 0 && format(t.roster.counted, { n })}</p>
    </Fold>
  )
}

/** Who of the class list has not handed in. */
export function Missing({
  roster,
  book,
  t,
  c,
  copied,
}: Words & { roster: string; book: Gradebook; copied: Copied }) {
  const list = useMemo(() => readRoster(roster), [roster])
  const found = useMemo((): Attendance => attendance(list, book), [list, book])
  if (list.length === 0) return null
  const { missing, strangers } = found
  const { names, more } = listed(strangers, name => name)
  return (
    <>
      {missing.length === 0 ? (
        <p>{format(t.roster.allHere, { total: list.length })}</p>
      ) : (
        <Fold title={format(t.roster.missing, { n: missing.length, total: list.length })}>
          <ul class="class-names">
            {missing.map((name, n) => (
              <li key={`${n} ${name}`}>
                <bdi>{visible(name)}</bdi>
              </li>
            ))}
          </ul>
          <Copy text={missing.join('\n')} label={t.roster.copy} t={copied} />
        </Fold>
      )}
      {strangers.length > 0 && (
        <p class="class-soft">
          {visible(
            format(t.roster.strangers, { names: names + (more ? format(c.flags.more, { n: more }) : '') }),
          )}
        </p>
      )}
    </>
  )
}

type Copied = { copied: string; notCopied: string }
