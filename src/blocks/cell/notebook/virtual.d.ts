declare module 'virtual:notebook-source' {
  export const source: import('./source.ts').Source
}
