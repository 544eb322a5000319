import { type Range, rangeOf, scaleOf, strokeOf, ticksOf } from '#drawing/axes.ts'
import { round } from '#drawing/geometry.ts'
import { digitsText } from '#drawing/number.ts'
import { format } from '#i18n/format.ts'
import type { Output } from '#runner/runner.ts'
import { type Html, html } from './html.ts'
import type { CellTexts } from './matrix.ts'

type Plot = Extract<Output, { kind: 'plot' }>
type Series = Plot['series'][number]

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
    first: digitsText(finite[0]![1]),
    last: digitsText(finite.at(-1)![1]),
    low: digitsText(low[1]),
    lowAt: digitsText(low[0]),
    high: digitsText(high[1]),
    highAt: digitsText(high[0]),
  })
}

function draw(plot: Plot, label: string): Html {
  const points = plot.series.flatMap(series => series.points).filter(([x, y]) => Number.isFinite(x + y))
  const xs = rangeOf(points.map(([x]) => x))
  const ys = rangeOf(points.map(([, y]) => y))
  const xAt = scaleOf(xs, [LEFT, WIDTH - RIGHT])
  const yAt = scaleOf(ys, [HEIGHT - BOTTOM, TOP])
  const ticks = (range: Range, at: (value: number) => number, line: (at: number, text: string) => Html) =>
    ticksOf(range).map(value => line(round(at(value)), digitsText(value)))
  const stroke = (series: Series) => strokeOf(series.points.map(([x, y]) => ({ x: xAt(x), y: yAt(y) })))
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
<g class="axis">${ticks(ys, yAt, (y, text) => html`<path d="M${LEFT} ${y}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${round(y + 4)}" text-anchor="end">${text}</text>`)}
${ticks(xs, xAt, (x, text) => html`<text x="${x}" y="${HEIGHT - 8}" text-anchor="middle">${text}</text>`)}</g>
${plot.series.map((series, i) => html`<path class="series s${i % LINES}" d="${stroke(series)}"/>`)}</svg>`
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
      ([x, y]) => html`<tr><th scope="row">${digitsText(x)}</th><td class="num">${digitsText(y)}</td></tr>`,
    )}</tbody></table>`
  })}</div>`
}
