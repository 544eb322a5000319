import type { CodeCell } from '#blocks/cell/element.ts'

/** The playground around its one cell: an example that is picked takes the cell's place and runs. */
class CodePlayground extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', event => {
      const code = (event.target as HTMLElement).closest<HTMLElement>('[data-code]')?.dataset.code
      if (code !== undefined) void this.#begin(code)
    })
  }

  async #begin(code: string) {
    const cell = this.querySelector<CodeCell>('code-cell')
    if (!cell) return
    const controller = await cell.used()
    controller.begin(code)
    cell.scrollIntoView({ block: 'nearest' })
    await controller.run()
  }
}

customElements.define('code-playground', CodePlayground)
