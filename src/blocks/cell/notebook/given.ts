/** A list of numbers, or of [x, y] pairs. */
type Points = ArrayLike<number> | ArrayLike<readonly number[]>

/** Deno's kernel, where this runs in one: it shows more than text. */
function kernel(): { display(what: object, how: { raw: true }): Promise<void> } | undefined {
  try {
    return (globalThis as { Deno?: { jupyter?: ReturnType<typeof kernel> } }).Deno?.jupyter
  } catch {
    // Deno outside of a notebook.
  }
}

/** A list of numbers against their places, or of [x, y] pairs, without what is not finite. */
function pairsOf(points: Points): [number, number][] {
  return Array.from<number | readonly number[], [number, number]>(points, (point, i) =>
    typeof point === 'number' ? [i, point] : [point[0], point[1]],
  ).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
}

/** Draws lines: of one list, or of an object of lists. */
export function plot(data: Points | Record<string, Points>, title = ''): void {
  const series = 'length' in data ? { line: data as Points } : (data as Record<string, Points>)
  const lines = Object.entries(series).map(([name, points]) => ({ name, pairs: pairsOf(points) }))
  const all = lines.flatMap(({ pairs }) => pairs)
  const place = (k: 0 | 1, from: number, to: number) => {
    const values = all.map(pair => pair[k])
    const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    const at = (x: number) => from + ((to - from) * (x - least)) / (most - least || 1)
    return { least, most, at: (x: number) => Number(at(x).toFixed(1)) }
  }
  const [x, y] = [place(0, 70, 590), place(1, 230, 30)]
  const colours = ['#1f5fa8', '#b35309', '#2f7d4f', '#8a3a8f', '#666666']
  const escaped = (text: string) => text.replace(/[<&]/g, sign => `&#${sign.charCodeAt(0)};`)
  const number = (value: number) => Number(value.toPrecision(4))
  const drawn = lines.map(({ name, pairs }, i) => {
    const colour = colours[i % colours.length]
    const path = pairs.map(([px, py]) => `${x.at(px)},${y.at(py)}`).join(' ')
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>
<text x="600" y="${40 + 20 * i}" fill="${colour}">${escaped(name)}</text>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 270" width="760" font-family="sans-serif" font-size="13">
<rect width="760" height="270" fill="white"/>
<text x="70" y="18">${escaped(title)}</text>
<path d="M70 30V230H590" fill="none" stroke="#888888"/>
<g text-anchor="end"><text x="64" y="35">${number(y.most)}</text><text x="64" y="234">${number(y.least)}</text></g>
<text x="70" y="250">${number(x.least)}</text><text x="590" y="250" text-anchor="end">${number(x.most)}</text>
${drawn.join('\n')}
</svg>`
  const here = kernel()
  if (here && all.length > 0) void here.display({ 'image/svg+xml': svg }, { raw: true })
  else
    for (const { name, pairs } of lines)
      console.log(title, name, `${pairs.length} points, last:`, pairs.at(-1))
}

/** Prints a network, layer by layer. */
export function show(network: {
  layers: { W: ArrayLike<number>[]; b: ArrayLike<number>; activation: string }[]
}): void {
  for (const [k, { W, b, activation }] of network.layers.entries()) {
    console.log(`Layer ${k + 1}: ${W.length} ${W.length === 1 ? 'unit' : 'units'}, ${activation}`)
    console.table(W.map((row, j) => ({ ...Array.from(row, Number), b: b[j] })))
  }
}
