import { TEXCLASS } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import { Configuration } from 'mathjax-full/js/input/tex/Configuration.js'
import { CommandMap } from 'mathjax-full/js/input/tex/SymbolMap.js'
import type TexParser from 'mathjax-full/js/input/tex/TexParser.js'

/**
 * Three commands that only our expansion writes, never an author:
 * `\marked{class}{intent}{body}` puts a class (colour) and an intent (spoken words) on a part of a formula;
 * `\applied` says that a function is applied to what follows;
 * `\slot{path}{digits}{form}{text}` is a number that a figure may refill.
 */
const commands = {
  Marked(parser: TexParser, name: string) {
    const className = parser.GetArgument(name)
    const intent = parser.GetArgument(name)
    const body = parser.ParseArg(name)
    // An atom of its own, so that a superscript put behind it does not collide with one inside.
    const atom = parser.create('node', 'TeXAtom', [body])
    if (className) atom.attributes.set('class', className)
    if (intent) atom.attributes.set('intent', intent)
    parser.Push(atom)
  },
  Applied(parser: TexParser) {
    parser.Push(parser.create('token', 'mo', { texClass: TEXCLASS.NONE }, '\u2061'))
  },
  Slot(parser: TexParser, name: string) {
    const [path, digits, form, text] = [1, 2, 3, 4].map(() => parser.GetArgument(name)) as [
      string,
      string,
      string,
      string,
    ]
    const number = parser.create('token', 'mn', { 'data-val': path }, text)
    if (digits) number.attributes.set('data-digits', digits)
    if (form) number.attributes.set('data-form', form)
    parser.Push(number)
  },
}

new CommandMap('marks', { marked: 'Marked', applied: 'Applied', slot: 'Slot' }, commands as never)

Configuration.create('marks', { handler: { macro: ['marks'] } })
