// Monaco's TypeScript service in a worker of this site's own, so that it is bundled once and served from here.
import 'monaco-editor/language/typescript/ts.worker.js'
