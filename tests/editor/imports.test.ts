import { describe, expect, test } from 'vitest'
import { importEdit, mayNameEngine } from '#editor/imports.ts'

function after(source: string, name: string): string {
  const edit = importEdit(source, name)
  return edit ? source.slice(0, edit.from) + edit.text + source.slice(edit.to) : source
}

describe('completing a name of the engine', () => {
  test.each([
    ['', "import { train } from 'engine'\n"],
    ['const a = 1', "import { train } from 'engine'\nconst a = 1"],
    ["import { forward } from 'engine'", "import { forward, train } from 'engine'"],
    ['import {forward} from "engine"', 'import {forward, train} from "engine"'],
    [
      "import {\n  forward,\n  backward,\n} from 'engine'",
      "import {\n  forward,\n  backward, train,\n} from 'engine'",
    ],
    ["import {} from 'engine'", "import { train } from 'engine'"],
    ["import { train } from 'engine'", "import { train } from 'engine'"],
    ["import { train as fit } from 'engine'", "import { train as fit } from 'engine'"],
    ["import * as e from 'engine'", "import * as e from 'engine'"],
    [
      "// import { forward } from 'engine'",
      "import { train } from 'engine'\n// import { forward } from 'engine'",
    ],
    ["import { trainer } from 'engine'", "import { trainer, train } from 'engine'"],
  ])('%j imports it once', (source, expected) => {
    expect(after(source, 'train')).toBe(expected)
  })

  test('happens where a value may stand', () => {
    for (const line of ['tra', 'const loss = tra', '  f(tra', "f('a', tra", ''])
      expect(mayNameEngine(line)).toBe(true)
    for (const line of ['net.tra', '// tra', "f('tra", 'import { tra', ' * tra', '`a tra'])
      expect(mayNameEngine(line)).toBe(false)
  })
})
