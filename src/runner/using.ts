import type { AnyNode, BlockStatement, Program, StaticBlock, VariableDeclaration } from 'acorn'
import type { Edits } from './edits.ts'
import { lineOf } from './imports.ts'
import { SourceError } from './source-error.ts'
import { walk } from './walk.ts'

/**
 * Turns `using r = f()` into what it stands for, since only some engines know it: the block's statements go into a
 * `try`, and in its `finally` what they took is disposed of, last first.
 *
 * @param program the parsed program
 * @param code its text
 * @param edits takes the changes, except those at the program's very begin and end
 * @returns what is to open and to close the program
 * @throws SourceError where `using` stands in the head of a loop or in a `case`
 */
export function takeUsing(program: Program, code: string, edits: Edits): { open: string; close: string } {
  const blocks = new Map<AnyNode, { waits: boolean }>()
  const names = new Set<string>()
  const found: { node: VariableDeclaration; parent: AnyNode }[] = []
  walk(program, (node, parent) => {
    if (node.type === 'Identifier') names.add(node.name)
    if (node.type !== 'VariableDeclaration' || !/using$/.test(node.kind)) return
    if (!parent || !['Program', 'BlockStatement', 'StaticBlock'].includes(parent.type))
      throw new SourceError('usingHere', {}, lineOf(node))
    found.push({ node, parent })
    blocks.set(parent, { waits: node.kind === 'await using' || (blocks.get(parent)?.waits ?? false) })
  })
  let name = '_disposal'
  while (names.has(name)) name += '_'
  for (const { node } of found) {
    const [first] = node.declarations
    const waits = node.kind === 'await using'
    edits.replace(node.start, first!.start, 'const ')
    for (const { init } of node.declarations) {
      edits.insert(init!.start, `${name}.${waits ? 'addAsync' : 'add'}(`)
      edits.insert(init!.end, ')')
    }
  }
  let around = { open: '', close: '' }
  for (const [block, { waits }] of blocks) {
    const open = `const ${name}=require.disposal();try{`
    const end = waits ? `await ${name}.endAsync()` : `${name}.end()`
    const close = `}catch(e){${name}.fail(e)}finally{${end}}`
    if (block.type === 'Program') around = { open, close }
    else {
      edits.insert(bodyStart(block as BlockStatement | StaticBlock, code), open)
      edits.insert(block.end - 1, close)
    }
  }
  return around
}

/** Past the brace of a block; that of a static block comes after its word. */
function bodyStart(block: BlockStatement | StaticBlock, code: string): number {
  return block.type === 'StaticBlock' ? code.indexOf('{', block.start) + 1 : block.start + 1
}
