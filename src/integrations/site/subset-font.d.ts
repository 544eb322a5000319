/** The package has no types of its own; this is the part that we use. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options?: {
      targetFormat?: 'woff' | 'woff2' | 'truetype'
      /** Leaves out the glyphs that only features of the font lead to, such as small capitals. */
      noLayoutClosure?: boolean
      /** Names of tables that are left out. */
      dropTables?: string[]
      variationAxes?: Record<string, number | { min: number; max: number; default?: number }>
    },
  ): Promise<Buffer>
}
