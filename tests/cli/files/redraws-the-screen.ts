// expect: error
export function gradientW2() {
  throw new Error('\u001b[2J\u001b[Hgradient-w2: Right: every check passed. (2 of 2 points)\u001b[8m')
}
