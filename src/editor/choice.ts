export type EditorKind = 'monaco' | 'codemirror'
/** What the learner chose; `auto` lets the device decide. */
export type EditorChoice = EditorKind | 'auto'

/**
 * Which editor to open. Monaco's makers do not support touch, and it needs room: a narrow page or a finger gets
 * CodeMirror, unless the learner chose.
 */
export function editorKind(choice: EditorChoice): EditorKind {
  if (choice === 'monaco' || choice === 'codemirror') return choice
  const small = matchMedia('(pointer: coarse), (max-width: 44rem)').matches
  return small ? 'codemirror' : 'monaco'
}
