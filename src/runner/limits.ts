/** How long a program may be read (types taken out, syntax checked) before it is given up, in milliseconds. */
export const readLimit = 5_000
