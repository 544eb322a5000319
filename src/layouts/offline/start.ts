// Nothing that is needed for reading waits for this.
const start = () =>
  setTimeout(() => {
    import('./keep.ts').then(({ keepOffline }) => keepOffline()).catch(() => {})
  }, 1000)

if (import.meta.env.PROD) {
  if (document.readyState === 'complete') start()
  else addEventListener('load', start)
}
