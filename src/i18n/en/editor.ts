/** Texts beside a code editor. */
export const editor = {
  help: 'Tab indents. To leave the editor: Escape, then Tab.',
  choice: 'Editor',
  typeSize: 'Type size',
  kinds: {
    auto: 'Choose for me',
    monaco: 'Full: checks types, explains on hover',
    codemirror: 'Light: for touch and small screens',
  },
  loading: 'The editor is loading; you can type already.',
  again: 'Try again',
  plain: 'The editor could not be loaded, so this is a plain text box. Everything else works.',
}

export type EditorTexts = typeof editor
