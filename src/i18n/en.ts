import { blocks } from './en/blocks.ts'
import { cell } from './en/cell.ts'
import { check } from './en/check.ts'
import { classroom } from './en/classroom.ts'
import { commandLine } from './en/command-line.ts'
import { editor } from './en/editor.ts'
import { end } from './en/end.ts'
import { exercise } from './en/exercise.ts'
import { figures } from './en/figures.ts'
import { grader } from './en/grader.ts'
import { keys } from './en/keys.ts'
import { map } from './en/map.ts'
import { maths } from './en/maths.ts'
import { museum } from './en/museum.ts'
import { notebook } from './en/notebook.ts'
import { numberCheck } from './en/number-check.ts'
import { playground } from './en/playground.ts'
import { progress } from './en/progress.ts'
import { record } from './en/record.ts'
import { runner } from './en/runner.ts'
import { search } from './en/search.ts'
import { site } from './en/site.ts'
import { teach } from './en/teach.ts'

/** All texts of the interface, by section, in the source's language: what another lacks is shown from here. */
export const en = {
  blocks,
  cell,
  check,
  classroom,
  commandLine,
  editor,
  end,
  exercise,
  figures,
  grader,
  keys,
  map,
  maths,
  museum,
  notebook,
  numberCheck,
  playground,
  progress,
  record,
  runner,
  search,
  site,
  teach,
}

export type Texts = typeof en
