import { useMemo, useState } from 'preact/hooks'
import { format } from '#i18n/format.ts'
import type { CheckedNumber } from '#number-check/check.ts'
import { type Id, idOf } from '#number-check/example.ts'
import { fieldsOf, type Grid, ownParts, type Part } from './grids.ts'
import { headText, placeText, type Words } from './place-text.ts'
import type { Field, Sheet } from './sheet.ts'
import { typedNumber } from './typed-number.ts'

export interface FieldsProps {
  sheet: Sheet
  words: Words
  /** What is said of the numbers that were judged, by field. */
  verdicts: Map<Id, CheckedNumber>
  /** The field that keeps the sheet from being judged. */
  wrong: Id | undefined
  onType(cells: Record<Id, string>): void
}

/** One number: its field, and the sign of its verdict. */
export function NumberField({ field, ...props }: FieldsProps & { field: Field }) {
  const { sheet, words, verdicts, wrong, onType } = props
  const id = idOf(field)
  const value = sheet.cells[id] ?? ''
  const judged = verdicts.get(id)
  // A verdict is of what was judged, and not of what is being typed.
  const verdict = judged && judged.yours === String(typedNumber(value)) ? judged.verdict : undefined
  const said = `verdict-${id.replaceAll(/\W/g, '-')}`
  return (
    <span class="check-number" data-verdict={verdict}>
      <input
        data-field={id}
        aria-label={placeText(field, sheet, words)}
        aria-invalid={wrong === id || undefined}
        aria-describedby={verdict && said}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        value={value}
        onInput={e => onType({ [id]: e.currentTarget.value })}
      />
      {verdict && (
        <span id={said} class="check-sign">
          <span aria-hidden="true">{words.core.symbols[verdict]}</span>
          <span class="visually-hidden">{words.core.verdicts[verdict]}</span>
        </span>
      )}
    </span>
  )
}

/** A table of fields; a block of cells that is pasted into one fills the others from there on. */
export function GridFields({ grid, caption, ...props }: FieldsProps & { grid: Grid; caption: string }) {
  const { sheet, words, verdicts, wrong, onType } = props
  const typed = grid.rows
    .map(({ fields }) => fields.map(field => sheet.cells[idOf(field)]).join('\0'))
    .join('\0')
  const shape = `${caption} ${sheet.sizes} ${sheet.examples} ${sheet.hasBiases}`
  // A large network has thousands of fields, and a key changes one table.
  return useMemo(drawn, [typed, shape, verdicts, wrong])

  function paste(event: ClipboardEvent, row: number, column: number) {
    const lines = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r?\n$/, '').split(/\r?\n/)
    const block = lines.map(line => line.split('\t'))
    if (block.length === 1 && block[0]!.length === 1) return
    event.preventDefault()
    const cells = block.flatMap((texts, r) =>
      texts.flatMap((text, c): [Id, string][] => {
        const field = grid.rows[row + r]?.fields[column + c]
        return field ? [[idOf(field), text.trim()]] : []
      }),
    )
    onType(Object.fromEntries(cells))
  }
  function drawn() {
    return (
      <div class="check-grid">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td />
              {grid.columns.map(head => (
                <th key={headText(head, words)} scope="col">
                  {headText(head, words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ head, fields }, row) => (
              <tr key={headText(head, words)}>
                <th scope="row">{headText(head, words)}</th>
                {fields.map((field, column) => (
                  <td key={idOf(field)} onPaste={e => paste(e, row, column)}>
                    <NumberField {...props} field={field} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
}

/** The reader's own numbers, in the order in which they are computed. */
export function OwnFields(props: FieldsProps) {
  const { t } = props.words
  return (
    <section aria-labelledby="check-own">
      <h3 id="check-own">{t.own.title}</h3>
      <p class="check-soft">{t.own.hint}</p>
      {ownParts(props.sheet).map(part => (
        <PartFields key={part.name} {...props} part={part} />
      ))}
    </section>
  )
}

/** A part is open where it has numbers, or after a press; what is folded is not drawn, as it may be thousands. */
function PartFields({ part, ...props }: FieldsProps & { part: Part }) {
  const { sheet, words, wrong } = props
  const { t, core } = words
  const fields = fieldsOf(part)
  const isFilled = fields.some(field => sheet.cells[idOf(field)])
  const [pressed, setPressed] = useState<boolean>()
  const isWrong = fields.some(field => idOf(field) === wrong)
  const isOpen = pressed ?? (isFilled || isWrong || part.name === 'forward')
  const loss = part.loss && (
    <p class="check-loss">
      <span>{core.tables[part.loss]}</span>
      <NumberField {...props} field={{ table: part.loss, at: [] }} />
    </p>
  )
  return (
    <details
      class="check-fold"
      data-part={part.name}
      open={isOpen}
      onToggle={e => setPressed(e.currentTarget.open)}
    >
      <summary>{t.own[part.name]}</summary>
      {isOpen &&
        part.grids.map(grid => (
          <GridFields
            key={grid.layer}
            {...props}
            grid={grid}
            caption={format(t.layer, { n: grid.layer! + 1 })}
          />
        ))}
      {isOpen && loss}
    </details>
  )
}
