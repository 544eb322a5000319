declare module 'virtual:engine-typings' {
  export const declarations: import('./declarations.ts').Declarations
}
