import { createModel } from './model.ts'
import { Picture } from './Picture.tsx'
import type { Texts } from './words.ts'

const nothing = () => {}

/** The picture alone, with one unit's lines lit: for the home page. It needs no script. */
export default function Quiet({ t }: { t: Texts }) {
  return (
    <figure class="fig fig-270 fig-still">
      <Picture
        t={t}
        model={createModel()}
        step={8}
        size="quiet"
        traced={[2, 5]}
        selected={null}
        onSelect={nothing}
        onHover={nothing}
      />
    </figure>
  )
}
