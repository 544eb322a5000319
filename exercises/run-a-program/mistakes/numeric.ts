// mistake: numeric
// fails: gradient

function run(tokens: string[], names: string[], values: number[]): number {
  const pile: number[] = []
  for (const token of tokens) {
    const place = names.indexOf(token)
    if (place >= 0) pile.push(values[place])
    else if (token === 'tanh') pile.push(Math.tanh(pile.pop()!))
    else if (token === 'exp') pile.push(Math.exp(pile.pop()!))
    else if (['+', '-', '*', '/'].includes(token)) {
      const b = pile.pop()!
      const a = pile.pop()!
      const results: Record<string, number> = { '+': a + b, '-': a - b, '*': a * b, '/': a / b }
      pile.push(results[token])
    } else pile.push(Number(token))
  }
  return pile[0]
}

export function runAProgram(tokens: string[], names: string[], values: number[]) {
  const h = 1e-3
  const value = run(tokens, names, values)
  const gradient = values.map((x, n) => (run(tokens, names, values.with(n, x + h)) - value) / h)
  return { value, gradient }
}
