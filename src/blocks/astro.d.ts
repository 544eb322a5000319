// For tools that know TypeScript only; `astro check` reads the components themselves.
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown
  export default component
}
