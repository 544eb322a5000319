declare module 'virtual:playground-examples' {
  export const examples: { id: string; code: string; outputs: string }[]
}
