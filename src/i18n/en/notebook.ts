/** Texts of a cell that is saved as a notebook, and of what is said then. */
export const notebook = {
  saved: 'Saved as {file}. It runs in Jupyter with Deno’s kernel.',
  /** The first cell of the notebook, in Markdown. */
  about: `# {title}

{cell}, from [{address}]({address})

The code is TypeScript. To run it, choose Jupyter’s Deno kernel: install [Deno](https://deno.com), then run \`deno jupyter --install\` once. If there is a cell with code from the course before the program, run that first.`,
  /** The first line of the notebook’s code that comes from the course. */
  origin: 'From Backprop by Hand (MIT licence): what the program below takes from the course.',
}

export type NotebookTexts = typeof notebook
