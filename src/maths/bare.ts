/** What a letter of one notation is written with, so that every notation can show its own. */
const instead: Record<string, string> = {
  w: '\\w{l}{j}{i}',
  W: '\\w{l}{}{}',
  Theta: '\\w{l}{j}{i}',
  b: '\\bias{l}{j}',
  z: '\\z{l}{j}',
  a: '\\act{l}{j}',
  h: '\\act{l}{j}',
  o: '\\act{l}{j}',
  delta: '\\err{l}{j}',
  E: '\\loss',
  J: '\\loss',
  t: '\\target{k}',
  d: '\\target{k}',
  y: '\\out{k} or \\target{k}',
  alpha: '\\lr',
  g: '\\g{l}',
  Phi: '\\g{l}',
  k: '\\ix{k}',
  l: '\\layer{l}',
  L: '\\layer{L}',
}

/**
 * What to write instead of a letter that has a meaning in one of the notations, or null for any other letter.
 *
 * @param piece a letter, or a command such as `\delta`
 */
export function insteadOf(piece: string): string | null {
  const name = piece.startsWith('\\') ? piece.slice(1) : piece
  if (piece.startsWith('\\') && name.length === 1) return null
  return Object.hasOwn(instead, name) && piece.startsWith('\\') === name.length > 1 ? instead[name]! : null
}
