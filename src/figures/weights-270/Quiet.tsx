import type { RandomExample } from '../random-example.ts'
import { Picture } from './Picture.tsx'
import { pictureNetwork } from './picture-network.ts'
import type { Texts } from './texts/en.ts'

const nothing = () => {}

/** The picture alone, with one unit's lines lit: for the home page. It needs no script. */
export default function Quiet({ t, example }: { t: Texts; example: RandomExample }) {
  return (
    <figure class="fig fig-270 fig-still">
      <Picture
        t={t}
        model={pictureNetwork(example)}
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
