/** Of every card, in pixels: what the programs that show cards want. */
export const size = { width: 1200, height: 630 }
