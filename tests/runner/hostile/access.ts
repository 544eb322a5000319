import { attempts, type Hostile } from './program.ts'

const network = {
  fetch: `await fetch('SERVER?fetch')`,
  'fetch by self': `await self.fetch('SERVER?self')`,
  'fetch by prototype': `await Object.getPrototypeOf(globalThis).fetch.call(globalThis, 'SERVER?prototype')`,
  XMLHttpRequest: `const x = new XMLHttpRequest(); x.open('GET', 'SERVER?xhr', false); x.send()`,
  WebSocket: `new WebSocket('SERVER?socket'.replace('http', 'ws'))`,
  EventSource: `new EventSource('SERVER?events')`,
  WebTransport: `new WebTransport('SERVER?transport')`,
  sendBeacon: `if (!navigator.sendBeacon('SERVER?beacon')) throw 0`,
  importScripts: `importScripts('SERVER?scripts')`,
  Image: `new Image().src = 'SERVER?image'`,
  FontFace: `await new FontFace('f', 'url(SERVER?font)').load()`,
  RTCPeerConnection: `new RTCPeerConnection()`,
  Request: `new Request('SERVER')`,
  'a wasm stream': `await WebAssembly.instantiateStreaming(fetch('SERVER?wasm'))`,
}

const storage = {
  localStorage: `localStorage.setItem('a', 'b')`,
  sessionStorage: `sessionStorage.setItem('a', 'b')`,
  indexedDB: `indexedDB.open('a')`,
  caches: `await caches.open('a')`,
  cookie: `document.cookie = 'a=b'`,
  cookieStore: `await cookieStore.set('a', 'b')`,
  'navigator.storage': `await navigator.storage.getDirectory()`,
  'navigator.locks': `await navigator.locks.request('a', () => {})`,
  'navigator.serviceWorker': `await navigator.serviceWorker.register('SERVER')`,
  BroadcastChannel: `new BroadcastChannel('a').postMessage('spoof')`,
  SharedArrayBuffer: `new SharedArrayBuffer(8)`,
  'a file system': `webkitRequestFileSystemSync(0, 1)`,
}

const realms = {
  Worker: `new Worker('data:text/javascript,1')`,
  'Worker of a blob': `new Worker(URL.createObjectURL(new Blob(['1'])))`,
  SharedWorker: `new SharedWorker('SERVER')`,
  MessageChannel: `new MessageChannel()`,
  postMessage: `postMessage('x')`,
  'self.postMessage': `self.postMessage('x')`,
  'postMessage by a prototype': `let o = globalThis; while (o) { if (o.postMessage) o.postMessage.call(globalThis, 'x'); o = Object.getPrototypeOf(o) } throw 0`,
  'postMessage by a descriptor': `let o = globalThis; while (o) { const d = Object.getOwnPropertyDescriptor(o, 'postMessage'); if (d?.value) { d.value.call(globalThis, 'x'); console.log('REACHED') } o = Object.getPrototypeOf(o) } throw 0`,
  document: `document.body`,
  window: `window.parent`,
  parent: `parent.postMessage('x', '*')`,
  opener: `opener.location`,
  close: `close()`,
  location: `location.href`,
  process: `process.exit()`,
  require: `require('fs')`,
  'process by a constructor': `this.constructor.constructor('return process')().exit()`,
  eval: `eval('1')`,
  'indirect eval': `(0, globalThis.eval)('1')`,
  Function: `new Function('return 1')()`,
  'Function by a prototype': `(() => {}).constructor('return 1')()`,
  AsyncFunction: `(async () => {}).constructor('return 1')()`,
  GeneratorFunction: `(function* () {}).constructor('yield 1')().next()`,
  'text timer': `setTimeout('1', 0)`,
  ShadowRealm: `new ShadowRealm()`,
  std: `std.loadFile('/etc/passwd')`,
  os: `os.exec(['true'])`,
  Deno: `Deno.exit()`,
}

/** Network, storage and other realms: every way is tried, none may be open. */
export const access: Hostile[] = [
  refusedAll('network of every kind', network),
  refusedAll('storage of every kind', storage),
  refusedAll('other realms, code from text, other modules', realms),
  {
    name: 'a global of the platform by any name',
    source: `const known = new Set(['console', 'plot', 'show', 'performance', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'structuredClone'])
for (let object = globalThis; object && object !== Object.prototype; object = Object.getPrototypeOf(object)) {
  for (const key of Reflect.ownKeys(object)) {
    const value = Reflect.get(object, key, globalThis)
    if (value === undefined || known.has(String(key))) continue
    if (typeof value === 'object' && ['Math', 'JSON', 'Reflect', 'Atomics', 'globalThis'].includes(String(key))) continue
    if (typeof value === 'function' && /^[a-z]/.test(String(key)) && !/^(is|parse|encode|decode|escape|unescape)/.test(String(key))) console.log('REACHED', String(key))
    if (/Worker|Channel|Socket|Request|Response|Source|Database|Storage|Cache|Crypto|Navigator|Event|Message|Scope/.test(String(key))) console.log('REACHED', String(key))
  }
}
console.log('looked')`,
    ends: ['done'],
    prints: ['looked'],
  },
  {
    // The harness's own stands in its place; that one knows neither maps nor a transfer.
    name: 'the platform’s deep copy',
    source: `const buffer = new ArrayBuffer(8)
for (const reach of [() => structuredClone(new Map()), () => structuredClone(buffer, { transfer: [buffer] })])
  try { reach(); console.log('REACHED') } catch {}
console.log('kept', buffer.byteLength)`,
    ends: ['done'],
    prints: ['kept 8'],
  },
  {
    name: 'import of a foreign module',
    source: `import fs from 'node:fs'\nconsole.log(fs)`,
    ends: ['error:import'],
  },
  { name: 'import of the server', source: `import 'SERVER?static'`, ends: ['error:import'] },
  { name: 'dynamic import', source: `await import('SERVER?dynamic')`, ends: ['error:import'] },
  {
    name: 'dynamic import of a computed name',
    source: `const name = 'SERVER?computed'\nawait import(name)`,
    ends: ['error:import'],
  },
  {
    name: 'require at run time',
    source: `const name = 'child_process'\nrequire(name).exec('true')`,
    ends: ['error:importAtRun'],
  },
  {
    name: 'closing the wrapper',
    source: `})\nfetch('SERVER?closed')\n;(async function () {`,
    ends: ['error:unexpected'],
  },
  {
    name: 'closing the wrapper by a template',
    source: `\`\${1}\`}); postMessage('x'); (async()=>{`,
    ends: ['error:unexpected'],
  },
  {
    name: 'a source map of one’s own',
    source: `console.log(1)\n//# sourceMappingURL=SERVER?map`,
    ends: ['done'],
    prints: ['1'],
  },
  {
    name: 'a stack that loads',
    source: `//# sourceURL=SERVER?url\nthrow new Error('x')`,
    ends: ['error:runtime'],
  },
]

function refusedAll(name: string, lines: Record<string, string>): Hostile {
  return { name, source: attempts(lines), ends: ['done'], prints: [String(Object.keys(lines).length)] }
}
