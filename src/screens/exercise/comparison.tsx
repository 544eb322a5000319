import { useRef, useState } from 'preact/hooks'
import { untranslated } from '#blocks/untranslated.ts'
import { bring } from '#drawing/bring.ts'
import type { Library } from '#exercise/libraries.ts'
import type { Texts } from '#i18n/en.ts'

interface Props {
  id: string
  libraries: readonly Library[]
  t: Texts['exercise']['comparison']
}

/** The solution as one writes it in NumPy and PyTorch, folded. It gives the answer away: when to show it is the caller's. */
export function Comparison({ id, libraries, t }: Props) {
  return (
    <div class="comparison">
      {libraries.map(library => (
        <Folded key={library} id={id} library={library} t={t} />
      ))}
    </div>
  )
}

function Folded({ id, library, t }: Omit<Props, 'libraries'> & { library: Library }) {
  const [code, setCode] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  const asked = useRef(false)

  const onToggle = () => {
    if (asked.current) return
    asked.current = true
    const load = () => import('virtual:exercise-modules').then(({ comparisons }) => comparisons[id]!())
    void bring(place.current!, load).then(({ default: programs }) => setCode(programs[library]))
  }

  return (
    <details onToggle={onToggle}>
      <summary>{t[library]}</summary>
      <p class="soft">{t.note}</p>
      <div ref={place} />
      {code !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <pre class="code" dir="ltr" tabIndex={0} {...untranslated}>
          <code dangerouslySetInnerHTML={{ __html: code }} />
        </pre>
      )}
    </details>
  )
}
