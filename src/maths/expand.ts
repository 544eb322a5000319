import { insteadOf } from './bare.ts'
import { readLayer, unitLayer, weightLayer } from './layer.ts'
import type { Argument, ArgumentKind, Pen } from './macros/macro.ts'
import { macros, ownCommands } from './macros/table.ts'
import { exampleIn, indexIn, type Notation, notations, unitIn } from './notation.ts'
import { type FormatOptions, formatNumber } from './numbers.ts'
import { type Numbers, numberAt } from './path.ts'
import { Reader } from './reader.ts'
import { sayIntent, type Words } from './say-index.ts'
import { MathsError, type Where } from './where.ts'

export interface ExpandOptions {
  where: Where
  words: Words
  /** What `\val` may name. */
  numbers?: Numbers | undefined
  /** The decimal sign of numbers follows this language. */
  locale?: string | undefined
  /** True where a bare letter of a notation is refused. */
  core?: boolean | undefined
}

/** Commands whose first argument is no maths in italics, or no maths at all. */
const upright = new Set([
  'text',
  'textbf',
  'textit',
  'textrm',
  'mbox',
  'mathrm',
  'operatorname',
  'begin',
  'end',
  'tag',
  'label',
  'hspace',
  'mathsf',
  'mathtt',
])

/** Macros that stand for functions: a parenthesis behind them is their argument. */
const functions = new Set(['g', 'gp'])

/** Environments whose second argument describes columns by letters. */
const withColumns = new Set(['array', 'subarray', 'alignat', 'alignat*', 'alignedat'])

/**
 * A formula in one notation, as plain TeX with the marks of `marks.ts`.
 *
 * @param tex as the author wrote it, with semantic macros
 * @returns the TeX, and whether some of it goes beyond what the notation's source has
 * @throws MathsError on an unreadable argument, a bare letter (where refused) or an unknown number
 */
export function expand(
  tex: string,
  notation: Notation,
  options: ExpandOptions,
): { tex: string; extended: boolean } {
  let extended = false
  const refuse = (reason: string): never => {
    throw new MathsError(options.where, tex, reason)
  }

  const pen: Pen = {
    notation,
    words: options.words,
    units: layer =>
      layer.symbol === '' && layer.offset < 0
        ? refuse('there is no layer before the input, which is layer 0')
        : unitLayer(notation, layer),
    weights: layer =>
      layer.symbol === '' && layer.offset < 1
        ? refuse('weights and biases belong to layers from 1 on; layer 0 is the input and has none')
        : weightLayer(notation, layer),
    unit: index => unitIn(notation, index),
    example: index => exampleIn(notation, index),
    index: index => indexIn(notation, index),
    mark(colour, text, values, body) {
      const name = { forward: 'fw', backward: 'bw', ink: '' }[colour]
      return `\\marked{${name}}{${text && sayIntent(text, values, options.words)}}{${body}}`
    },
    call: (name, ...args) => write(name, args),
    extend() {
      extended = true
    },
    refuse,
  }

  function write(name: string, args: Argument[]): string {
    const macro = macros[name]!
    if (macro.extends?.includes(notation)) extended = true
    return macro[notation](pen, ...args)
  }

  function argumentOf(
    reader: Reader,
    command: string,
    position: number,
    kind: ArgumentKind,
    bare: boolean,
  ): Argument {
    const text = reader.argument()
    if (text === null)
      return refuse(
        `${command} expects ${macros[command.slice(1)]!.args.length} arguments; argument ${position} is missing`,
      )
    if (kind === 'tex') return `{${run(text, bare)}}`
    if (kind === 'layer') {
      const layer = readLayer(text)
      if (!layer)
        return refuse(
          `${command}: argument ${position} is a layer, so an integer, l or L, or these ± a number (2=L for an output); got "${text}"`,
        )
      return layer
    }
    const index = text.trim()
    if (kind === 'unit' && /^[lL]$/.test(index))
      return refuse(`${command}: "${index}" is a layer; a unit is i, j, k or a number`)
    return index
  }

  function run(source: string, bare: boolean): string {
    const reader = new Reader(source)
    let result = ''
    while (!reader.done) {
      const piece = reader.next()
      if (!/^\\?[a-zA-Z]/.test(piece)) {
        result += piece
        // A line's end may carry a length, whose unit is no variable.
        const length = piece === '\\\\' ? reader.optional() : null
        if (length !== null) result += `[${length}]`
        continue
      }
      const name = piece.startsWith('\\') ? piece.slice(1) : ''
      if (Object.hasOwn(macros, name)) {
        const args = macros[name]!.args.map((kind, i) => argumentOf(reader, piece, i + 1, kind, bare))
        result += write(name, args)
        // Said as "of", not "times"; seen as nothing.
        if (functions.has(name) && reader.atParenthesis) result += '\\applied '
      } else if (ownCommands.includes(name)) {
        result += own(reader, piece, bare)
      } else if (upright.has(name)) {
        result += piece + reader.star() + verbatim(reader, name, bare)
      } else {
        const better = bare ? null : insteadOf(piece)
        if (better) {
          refuse(
            `the bare letter ${piece} has a meaning in one of the notations, and a core lesson must be readable in all; ` +
              `write ${better} (or \\asis{${piece}} where the letter means something else)`,
          )
        }
        result += piece
      }
    }
    return result
  }

  /** The arguments of a command that takes no italics: words, with formulas between dollars, or names. */
  function verbatim(reader: Reader, name: string, bare: boolean): string {
    const text = reader.argument()
    if (text === null) return ''
    const words = text.replace(/\$([^$]*)\$/g, (_, inner) => `$${run(inner, bare)}$`)
    const columns = name === 'begin' && withColumns.has(text) ? reader.argument() : null
    return columns === null ? `{${words}}` : `{${words}}{${columns}}`
  }

  function own(reader: Reader, command: string, bare: boolean): string {
    const need = (what: string) => reader.argument() ?? refuse(`${command} expects ${what}`)
    switch (command) {
      case '\\bynotation': {
        const parts = notations.map(name =>
          need(`four arguments, one each for ${notations.join(', ')}; ${name} is missing`),
        )
        return `{${run(parts[notations.indexOf(notation)]!, true)}}`
      }
      case '\\asis':
        return `{${run(need('an argument'), true)}}`
      case '\\forward':
        return pen.mark('forward', '', {}, run(need('an argument'), bare))
      case '\\backward':
        return pen.mark('backward', '', {}, run(need('an argument'), bare))
      default: {
        const digits = reader.optional()
        const path = need('the path of a number, as \\val{h.0}').trim()
        return slot(path, digits, command === '\\valp')
      }
    }
  }

  function slot(path: string, digits: string | null, parenthesised: boolean): string {
    if (digits !== null && !/^[1-9]\d?$/.test(digits))
      refuse(`\\val[${digits}]: expected a number of significant digits, 1 to 99`)
    if (!options.numbers)
      return refuse(`\\val{${path}}: this page has no file of numbers (content/numbers/<slug>.ts)`)
    const found = numberAt(options.numbers, path)
    if ('problem' in found) return refuse(`\\val{${path}}: ${found.problem}`)
    const format: FormatOptions = { locale: options.locale, inMaths: true, parenthesised }
    if (digits !== null) format.digits = Number(digits)
    return `\\slot{${path}}{${digits ?? ''}}{${parenthesised ? 'parens' : ''}}{${formatNumber(found.value, format)}}`
  }

  return { tex: run(tex, !options.core), extended }
}
