import { format } from '#i18n/format.ts'
import type { Output } from '#runner/runner.ts'
import { type Html, html } from './html.ts'
import type { CellTexts } from './matrix.ts'
import { short } from './numbers.ts'

type Plot = Extract<Output, { kind: 'plot' }>
type Series = Plot['series'][number]
type Range = [low: number, high: number]

const WIDTH = 640
const HEIGHT = 260
const LEFT = 80
const RIGHT = 16
const TOP = 14
const BOTTOM = 34
/** Rows of the table beside a chart: as many points of a long line, evenly chosen, with its last. */
const ROWS = 21
/** Lines differ by their dashes as well as by their colours. */
const LINES = 6

/** A line chart: drawing, a sentence for each line, and a table of its numbers. */
export function renderPlot(plot: Plot, t: CellTexts): Html {
  const label = format(t.plot.label, { title: plot.title === '' ? '' : `: ${plot.title}` })
  const sentences = plot.series.map(series => describe(series, t))
  const missing = plot.series
    .flatMap(series => series.points)
    .filter(([x, y]) => !Number.isFinite(x + y)).length
  const gaps = missing > 0 ? [format(t.plot.gaps, { n: missing })] : []
  return html`<figure class="plot">${plot.title !== '' && html`<figcaption>${plot.title}</figcaption>`}
${draw(plot, [label, ...sentences].join('. '))}
${plot.series.length > 1 && legend(plot.series)}${gaps.map(gap => html`<p class="dropped">${gap}</p>`)}
<details><summary>${t.plot.numbers}</summary><p>${[...sentences, ''].join('. ')}</p>${table(plot.series, t)}</details></figure>`
}

function describe({ name, points }: Series, t: CellTexts): string {
  const finite = points.filter(([x, y]) => Number.isFinite(x + y))
  const named = name === '' ? t.plot.line : name
  if (finite.length === 0) return format(t.plot.empty, { name: named })
  const low = finite.reduce((least, point) => (point[1] < least[1] ? point : least))
  const high = finite.reduce((most, point) => (point[1] > most[1] ? point : most))
  return format(t.plot.series, {
    name: named,
    n: points.length,
    first: short(finite[0]![1]),
    last: short(finite.at(-1)![1]),
    low: short(low[1]),
    lowAt: short(low[0]),
    high: short(high[1]),
    highAt: short(high[0]),
  })
}

function draw(plot: Plot, label: string): Html {
  const points = plot.series.flatMap(series => series.points).filter(([x, y]) => Number.isFinite(x + y))
  const xs = rangeOf(points.map(([x]) => x))
  const ys = rangeOf(points.map(([, y]) => y))
  const xAt = (x: number) => LEFT + shareOf(x, xs) * (WIDTH - LEFT - RIGHT)
  const yAt = (y: number) => HEIGHT - BOTTOM - shareOf(y, ys) * (HEIGHT - TOP - BOTTOM)
  const ticks = (range: Range, at: (value: number) => number, line: (at: number, text: string) => Html) =>
    ticksOf(range).map(value => line(at(value), short(value)))
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
<g class="axis">${ticks(ys, yAt, (y, text) => html`<path d="M${LEFT} ${y.toFixed(1)}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${(y + 4).toFixed(1)}" text-anchor="end">${text}</text>`)}
${ticks(xs, xAt, (x, text) => html`<text x="${x.toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">${text}</text>`)}</g>
${plot.series.map((series, i) => html`<path class="series s${i % LINES}" d="${pathOf(series, xAt, yAt)}"/>`)}</svg>`
}

/** One stroke; what is not finite breaks it. A point without neighbours becomes a dot by its round cap. */
function pathOf({ points }: Series, xAt: (x: number) => number, yAt: (y: number) => number): string {
  let path = ''
  let pen = 'M'
  for (const [x, y] of points) {
    if (!Number.isFinite(x + y)) pen = 'M'
    else {
      const at = `${xAt(x).toFixed(1)} ${yAt(y).toFixed(1)}`
      path += pen === 'M' ? `M${at}L${at}` : `L${at}`
      pen = 'L'
    }
  }
  return path
}

function legend(series: readonly Series[]): Html {
  return html`<ul class="legend">${series.map(
    ({ name }, i) =>
      html`<li><svg viewBox="0 0 28 8" aria-hidden="true"><path class="series s${i % LINES}" d="M1 4H27"/></svg>${name}</li>`,
  )}</ul>`
}

function table(series: readonly Series[], t: CellTexts): Html {
  return html`<div class="scroll">${series.map(({ name, points }) => {
    const step = Math.max(1, (points.length - 1) / (ROWS - 1))
    const count = points.length === 0 ? 0 : Math.floor((points.length - 1) / step + 1.0001)
    const rows = Array.from({ length: count }, (_, i) => points[Math.round(i * step)]!)
    return html`<table class="data"><thead><tr><th scope="col">${t.plot.x}</th><th scope="col" class="num">${name === '' ? t.plot.line : name}</th></tr></thead><tbody>${rows.map(
      ([x, y]) => html`<tr><th scope="row">${short(x)}</th><td class="num">${short(y)}</td></tr>`,
    )}</tbody></table>`
  })}</div>`
}

/** The least and the largest; a single value gets room around it. */
function rangeOf(values: readonly number[]): Range {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  if (low > high) return [0, 1]
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0
  return [Math.max(low - room, -Number.MAX_VALUE), Math.min(high + room, Number.MAX_VALUE)]
}

/** Where in a range a value is, from 0 to 1. Quarters are taken, since the width of the widest range is no number. */
function shareOf(value: number, [low, high]: Range): number {
  const width = high / 4 - low / 4
  return width > 0 ? (value / 4 - low / 4) / width : 0.5
}

/** Three to seven round numbers within the range. */
function ticksOf([low, high]: Range): number[] {
  const rough = high / 4 - low / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5, 10].find(factor => factor * power >= rough) ?? 10)
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  const ticks = Array.from({ length: Math.min(count, 12) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  )
  return ticks.filter(Number.isFinite)
}
