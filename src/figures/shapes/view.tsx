import { useMemo, useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { Block } from './Block.tsx'
import { Drawing, slotText } from './Drawing.tsx'
import { Evidence } from './Evidence.tsx'
import { letters, toneOf } from './letters.ts'
import {
  allAt,
  type BlockName,
  blockNames,
  blocksOf,
  judge,
  type LayerExample,
  type Layers,
  type Sought,
  shapeOf,
  type Verdict,
} from './products.ts'
import { cleared, empty, lookFor, put, type State, start, switched } from './slots.ts'
import { Table } from './Table.tsx'
import type { Texts } from './texts/en.ts'

interface Props {
  locale: string
  /** The layers that can be shown: one that is not square, one that is, and one whose weights are symmetric. */
  layers: Layers
  /** What is looked for at first. */
  find: Sought
}

/** Blocks to be put into two slots; their product is held against a nudge. */
export default function Shapes({ locale, layers, find }: Props) {
  const { t, common } = useTexts<Texts>('shapes', locale)
  const [past, setPast] = useState<State[]>([])
  const [state, setState] = useState(start(find))
  const layer = layers[state.kind]
  const blocks = useMemo(() => blocksOf(layer), [layer])
  const verdict = judge(layer, state.sought, state.slots)
  const go = (to: State) => {
    setPast([...past, state])
    setState(to)
  }
  const slotAt = (event: Event): 0 | 1 | undefined => {
    const slot = (event.target as Element).closest('[data-slot]')?.getAttribute('data-slot')
    return slot === '0' ? 0 : slot === '1' ? 1 : undefined
  }
  const drawing = (size: 'wide' | 'narrow') => (
    <Drawing t={t} blocks={blocks} slots={state.slots} next={state.next} verdict={verdict} size={size} />
  )
  return (
    <Frame
      name="shapes"
      caption={t.captions[state.sought]}
      use={t.use}
      t={common}
      table={<Table t={t} blocks={blocks} slots={state.slots} verdict={verdict} />}
    >
      <fieldset class="fig-bar fig-shapes-switches needs-js">
        <legend>{t.look}</legend>
        {(['blame', 'gradient'] as const).map(sought => (
          <Button
            key={sought}
            pressed={state.sought === sought}
            onClick={() => state.sought === sought || go(lookFor(state, sought))}
          >
            {t.sought[sought]}
          </Button>
        ))}
        {(['square', 'symmetric'] as const).map(which => (
          <label key={which}>
            <input
              type="checkbox"
              checked={which === 'square' ? state.kind !== 'plain' : state.kind === 'symmetric'}
              onChange={() => go(switched(state, which))}
            />{' '}
            {t[which]}
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here can be chosen by buttons */}
      <div
        class="fig-drawing"
        onDragOver={event => slotAt(event) !== undefined && event.preventDefault()}
        onDrop={event => {
          const at = slotAt(event)
          const block = event.dataTransfer?.getData('text/plain') as BlockName
          if (at === undefined || !blockNames.includes(block)) return
          event.preventDefault()
          go(put(state, block, at))
        }}
      >
        {drawing('wide')}
        {drawing('narrow')}
      </div>
      <fieldset class="fig-bar fig-shapes-tray needs-js">
        <legend>{t.tray}</legend>
        {blockNames.map(name => (
          <Piece key={name} t={t} name={name} numbers={blocks[name]} onChoose={() => go(put(state, name))} />
        ))}
      </fieldset>
      <div class="fig-bar needs-js">
        {state.slots.map((name, n) => (
          <Button key={n} pressed={state.next === n} onClick={() => go(empty(state, n as 0 | 1))}>
            {name
              ? format(t.slotFilled, { slot: t.slot[n], block: letters[name] })
              : format(t.slotEmpty, { slot: t.slot[n] })}
          </Button>
        ))}
        <Button off={!state.slots.some(Boolean)} onClick={() => go(cleared(state))}>
          {t.clear}
        </Button>
        <Button
          off={past.length === 0}
          onClick={() => {
            setState(past.at(-1)!)
            setPast(past.slice(0, -1))
          }}
        >
          {common.undo}
        </Button>
      </div>
      <div class="fig-say" role="status">
        <span class="visually-hidden">
          {state.slots.map((name, n) => slotText(t, blocks, name, n)).join('; ')}.
        </span>
        <Evidence t={t} verdict={verdict} />
        <p>{sentence(t, state, verdict, layer)}</p>
      </div>
    </Frame>
  )
}

interface PieceProps {
  t: Texts
  name: BlockName
  numbers: number[][]
  onChoose(): void
}

/** Side of a cell in the tray. */
const SMALL = 13

/** A block in the tray, to scale: pressed, it goes into the next slot; it can be dragged into either. */
function Piece({ t, name, numbers, onChoose }: PieceProps) {
  const [rows, columns] = shapeOf(numbers)
  return (
    <button
      type="button"
      class="piece"
      draggable
      onDragStart={event => event.dataTransfer?.setData('text/plain', name)}
      onClick={onChoose}
    >
      <svg
        viewBox={`-1 -1 ${columns * SMALL + 2} ${rows * SMALL + 2}`}
        width={columns * SMALL + 2}
        height={rows * SMALL + 2}
        aria-hidden="true"
      >
        <Block x={0} y={0} cell={SMALL} numbers={numbers} tone={toneOf(name)} />
      </svg>
      <span>
        <b aria-hidden="true">{letters[name]}</b>
        <span class="visually-hidden">{t.names[name]},</span> {format(t.shape, { rows, columns })}
      </span>
    </button>
  )
}

/** What the present pair of blocks comes to. */
function sentence(t: Texts, { sought, slots }: State, verdict: Verdict, layer: LayerExample): string {
  const { level, product, wanted } = verdict
  const [left, right] = slots.map(name => (name ? shapeOf(blocksOf(layer)[name]) : [0, 0]))
  const said = format(t.say[level], {
    sought: t.sought[sought],
    rows: wanted[0],
    columns: wanted[1],
    left: left[1],
    right: right[0],
    ...(product && { r: shapeOf(product)[0], c: shapeOf(product)[1] }),
  })
  if (level !== 'right' && level !== 'refused') return said
  const accepted = 1 + allAt('lucky', layer, sought).length
  const shapes = accepted + allAt('refused', layer, sought).length
  const all = blockNames.length ** 2
  return `${said} ${format(shapes === 1 ? t.counts.one : t.counts.other, { all, shapes, accepted })}`
}
