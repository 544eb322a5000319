/** Keys by the names that the walks use, as WebDriver's private characters. */
const KEYS: Record<string, string> = {
  Control: '\uE009',
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Home: '\uE011',
}

/** A press of the pointer, as actions of WebDriver; those of WebDriver BiDi have the same form. */
export const pointerActions = (x: number, y: number) => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
]

/** Strokes such as `a`, `Enter` and `Control+a`, as actions. */
export const keyActions = (strokes: string[]) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: strokes.flatMap(stroke => {
      const held = (stroke === '+' ? ['+'] : stroke.split('+')).map(name => KEYS[name] ?? name)
      return [
        ...held.map(value => ({ type: 'keyDown', value })),
        ...held.toReversed().map(value => ({ type: 'keyUp', value })),
      ]
    }),
  },
]
