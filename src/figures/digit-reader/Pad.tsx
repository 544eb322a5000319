import { useRef, useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { numberText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import { inkPaths, SIDE } from './digits.ts'
import { emptyField, FINE, type Field, imageOf, stroke } from './field.ts'
import { Image } from './Image.tsx'
import { networkOf, outputsFor, type Parameters, readAs } from './reader.ts'
import type { Texts } from './texts/en.ts'

interface Props {
  t: Texts
  parameters: Parameters | undefined
}

/** A key moves the pen by this many fine cells. */
const STEP = FINE / SIDE

/** Something to draw on, by mouse, finger or keys, and what the network makes of it. */
export function Pad({ t, parameters }: Props) {
  const words = t.pad
  const [field, setField] = useState<Field>(emptyField)
  const [pen, setPen] = useState({ x: FINE / 2, y: FINE / 2, isDown: false, byKeys: false })
  const sheet = useRef<SVGSVGElement>(null)
  const last = useRef<[number, number] | undefined>(undefined)

  const placeOf = (event: PointerEvent): [number, number] => {
    const { left, top, width, height } = sheet.current!.getBoundingClientRect()
    return [((event.clientX - left) / width) * FINE, ((event.clientY - top) / height) * FINE]
  }
  const draw = (event: PointerEvent) => {
    const to = placeOf(event)
    const from = last.current ?? to
    last.current = to
    setField(now => stroke(now, from, to))
  }
  const moves: Record<string, [number, number]> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') setField(emptyField())
    else if (event.key === ' ') {
      if (!pen.isDown) setField(stroke(field, [pen.x, pen.y], [pen.x, pen.y]))
      setPen({ ...pen, isDown: !pen.isDown, byKeys: true })
    } else if (moves[event.key]) {
      const [dx, dy] = moves[event.key]
      const within = (place: number) => Math.min(FINE - STEP / 2, Math.max(STEP / 2, place))
      const [x, y] = [within(pen.x + dx), within(pen.y + dy)]
      if (pen.isDown) setField(stroke(field, [pen.x, pen.y], [x, y]))
      setPen({ ...pen, x, y, byKeys: true })
    } else return
    event.preventDefault()
  }

  const image = imageOf(field)
  const outputs = image && parameters && outputsFor(networkOf(parameters), image)
  const place = (of: number) => Math.floor(of / STEP) + 1
  return (
    <div class="fig-digit-pad needs-js">
      <p>{words.title}</p>
      <div
        class="fig-digit-board"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keys, which the role hands over
        tabIndex={0}
        aria-label={words.label}
        aria-describedby="digit-reader-keys"
        onKeyDown={onKeyDown}
      >
        <svg
          ref={sheet}
          class="fig-digit"
          viewBox={`0 0 ${FINE} ${FINE}`}
          aria-hidden="true"
          shape-rendering="crispEdges"
          onPointerDown={event => {
            event.currentTarget.setPointerCapture(event.pointerId)
            last.current = undefined
            setPen({ ...pen, byKeys: false })
            draw(event)
          }}
          onPointerMove={event => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) draw(event)
          }}
        >
          {inkPaths(field, FINE).map(({ opacity, d }) => (
            <path key={opacity} fill-opacity={opacity} d={d} />
          ))}
        </svg>
        {pen.byKeys && (
          <span
            class={`pen ${pen.isDown ? 'down' : ''}`}
            style={`left: ${(100 * pen.x) / FINE}%; top: ${(100 * pen.y) / FINE}%`}
          />
        )}
      </div>
      <div class="fig-digit-seen">
        <p>{words.seen}</p>
        <Image ink={image ?? []} label={words.seenLabel} />
        <Button off={!image} onClick={() => setField(emptyField())}>
          {words.clear}
        </Button>
      </div>
      <ol class="fig-digit-outputs" start={0} aria-label={words.outputs}>
        {Array.from({ length: 10 }, (_, digit) => {
          const output = outputs?.[digit] ?? 0
          return (
            <li key={digit} class={outputs && readAs(outputs) === digit ? 'most' : ''}>
              <span>{digit}</span>
              <span class="bar" aria-hidden="true">
                <span style={`inline-size: ${Math.round(100 * output)}%`} />
              </span>
              <span class="fig-digit-output">{outputs ? numberText(output, 2) : '–'}</span>
            </li>
          )
        })}
      </ol>
      <p class="fig-digit-verdict" role="status">
        {verdict()}
      </p>
      <p id="digit-reader-keys" class="fig-digit-keys">
        {words.keys}
      </p>
    </div>
  )

  function verdict(): string {
    const where = pen.byKeys
      ? ` ${format(pen.isDown ? words.down : words.up, { row: place(pen.y), column: place(pen.x) })}`
      : ''
    if (!parameters) return words.untrained + where
    if (!outputs) return words.empty + where
    const best = readAs(outputs)
    const others = outputs.with(best, Number.NEGATIVE_INFINITY)
    return (
      format(words.verdict, {
        digit: best,
        output: numberText(outputs[best], 2),
        next: readAs(others),
        second: numberText(outputs[readAs(others)], 2),
      }) + where
    )
  }
}
