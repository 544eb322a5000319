/** Linear red, green and blue, each from 0 to 1. */
export type Light = [number, number, number]

/** @param hex `#rrggbb` */
export function lightOf(hex: string): Light {
  return [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Light
}

const times = (matrix: number[][], light: Light) =>
  matrix.map(row => row.reduce((sum, weight, i) => sum + weight * light[i]!, 0)) as Light

/** Contrast of two colours by WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => times([[0.2126, 0.7152, 0.0722]], lightOf(hex))[0]
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

/** How eyes that lack one kind of cone see light (Machado, Oliveira and Fernandes 2009, severity 1). */
export const eyes: Record<string, number[][]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Distance of two colours in Oklab as such eyes see them; 0.02 is about the least that is noticed. */
export function difference(one: string, other: string, eye: number[][]): number {
  const seen = (hex: string) =>
    oklab(times(eye, lightOf(hex)).map(part => Math.min(1, Math.max(0, part))) as Light)
  const [a, b] = [seen(one), seen(other)]
  return Math.hypot(...a.map((part, i) => part - b[i]!))
}

function oklab(light: Light): Light {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt) as Light
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}
