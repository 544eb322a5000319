import type { Output, OutputPart } from './runner.ts'

/**
 * Reads one output from what came across the border. Nothing of it is believed: every field is checked, and only
 * known fields are taken.
 *
 * @throws SyntaxError when it is not an output
 */
export function readOutput(raw: unknown): Output {
  const { kind, ...rest } = record(raw)
  switch (kind) {
    case 'log':
    case 'warn':
    case 'error':
      return { kind, parts: list(rest.parts).map(readPart) }
    case 'table':
      return {
        kind,
        columns: list(rest.columns).map(text),
        rows: list(rest.rows).map(row => list(row).map(text)),
      }
    case 'plot':
      return { kind, title: text(rest.title), series: list(rest.series).map(readSeries) }
    case 'network':
      return { kind, network: record(rest.network) as Extract<Output, { kind: 'network' }>['network'] }
    default:
      throw new SyntaxError(`no output: ${String(kind)}`)
  }
}

function readPart(raw: unknown): OutputPart {
  const { type, ...rest } = record(raw)
  if (type === 'text') return { type, text: text(rest.text) }
  if (type === 'vector') return { type, values: list(rest.values).map(number) }
  if (type === 'matrix') return { type, rows: list(rest.rows).map(row => list(row).map(number)) }
  throw new SyntaxError(`no part of an output: ${String(type)}`)
}

function readSeries(raw: unknown): { name: string; points: [number, number][] } {
  const { name, points } = record(raw)
  return {
    name: text(name),
    points: list(points).map(point => {
      const [x, y] = list(point)
      return [number(x), number(y)]
    }),
  }
}

function record(raw: unknown): Record<string, unknown> {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Record<string, unknown>
  throw new SyntaxError('not an object')
}

function list(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw
  throw new SyntaxError('not a list')
}

function text(raw: unknown): string {
  if (typeof raw === 'string') return raw
  throw new SyntaxError('not a text')
}

function number(raw: unknown): number {
  if (typeof raw === 'number') return raw
  throw new SyntaxError('not a number')
}
