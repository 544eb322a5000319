/** Names that a browser or Node has and a program here has not: asking for them deserves more than "not defined". */
export const absentNames: ReadonlySet<string> = new Set(
  [
    'alert atob Audio Blob BroadcastChannel Buffer btoa caches close confirm cookieStore crypto customElements',
    'document eval EventSource fetch File FileReader FontFace frames global history Image importScripts indexedDB Intl',
    'localStorage location MessageChannel module navigator Notification open opener origin parent postMessage process',
    'prompt Request requestAnimationFrame Response screen self sessionStorage SharedWorker',
    'TextDecoder TextEncoder top URL WebAssembly WebSocket WebTransport window Worker XMLHttpRequest __dirname',
    'Atomics SharedArrayBuffer WeakRef FinalizationRegistry Temporal addEventListener onmessage',
  ].flatMap(names => names.split(' ')),
)
