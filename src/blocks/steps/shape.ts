import type { Shape } from '../authoring/definition.ts'
import { lessonError, lineOf } from '../authoring/error.ts'
import { element, setAttributes, slot } from '../authoring/node.ts'
import { commonSlots, itemOf, leadingCode, partsOf } from '../authoring/parts.ts'
import { Quantities } from '../authoring/quantities.ts'
import { slipsOf } from '../authoring/slips.ts'

const how = 'a numbered list whose items begin with the number’s path in code, perhaps `path = formula`'

/** Formula and path are computed by different code, so they may differ in their last digits. */
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** Whether a number has more than four digits, so that it is rounded on the way. */
const isLong = (value: number) => !same(value, Number(value.toPrecision(4)))

/**
 * `<Steps>`: numbers that follow from one another, each opening the next. A bulleted list below a step names wrong
 * numbers that the author foresees.
 */
export const steps: Shape = ({ node, name, line, attributes }, { place, numbers }) => {
  const parts = partsOf(node, name, place.file, { list: how })
  const quantities = new Quantities(numbers, place.file, line, '<Steps>')
  const items = parts.list!.children!
  const seen = new Set<string>()
  let long = false
  const made = items.map((item, i) => {
    const say = `<Steps>, step ${i + 1}`
    const fail = (what: string): never => {
      throw lessonError(place.file, lineOf(item), `${say}: ${what}`)
    }
    const { label, below } = itemOf(item)
    const list = below.find(({ type, ordered }) => type === 'list' && !ordered)
    const { code, rest } = leadingCode(label)
    const [, path, formula] = /^([A-Za-z]\w*(?:\.\w+)*)\s*(?:=\s*(.+))?$/.exec(code ?? '') ?? []
    if (path === undefined)
      fail(code === undefined ? `expected ${how}` : `cannot read \`${code}\`; expected ${how}`)
    if (rest.length === 0) fail(`\`${code}\` has no words behind it that say what to compute`)
    if (seen.has(path)) fail(`\`${path}\` is asked for already`)
    seen.add(path)
    const known = quantities.has(path)
    if (!known && (formula === undefined || path.includes('.'))) quantities.at(path)
    const value = formula === undefined ? quantities.at(path) : quantities.value(formula)
    if (known && !same(value, quantities.at(path))) {
      fail(`\`${formula}\` gives ${value}, but ${path} is ${quantities.at(path)}`)
    }
    if (!known) quantities.name(path, value)
    if (isLong(value)) long = true
    const slips = slipsOf(list, quantities, place.file, { right: value, exact: false, say })
    return element(
      'Step',
      {
        check: attributes.id as string,
        n: String(i),
        count: String(items.length),
        path,
        formula,
        right: String(value),
        locale: place.locale,
      },
      [
        slot('label', rest),
        ...(slips.length > 0 ? [slot('slips', slips)] : []),
        ...below.filter(block => block !== list),
      ],
    )
  })
  setAttributes(node, {
    values: JSON.stringify(quantities.read),
    numbers: Object.keys(quantities.read).length > 0 ? place.numbers : undefined,
    count: String(items.length),
    long,
  })
  node.children = [...commonSlots(parts), ...made]
}
