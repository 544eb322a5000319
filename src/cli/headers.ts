import { parseArgs } from 'node:util'
import { format } from '#i18n/format.ts'
import { configuration, type Host, headersOf, hosts } from '#integrations/policy/headers.ts'
import { texts as all, words } from './language.ts'

// npm run -s headers -- --for nginx: the built site's security headers, as a host's configuration.
const texts = all.commandLine.headers

try {
  const { values } = parseArgs({
    args: words,
    options: {
      for: { type: 'string' },
      folder: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) console.log(texts.usage)
  else {
    if (!hosts.includes(values.for as Host))
      throw new Error(
        format(texts.unknownHost, { host: values.for ?? texts.nothing, hosts: hosts.join(', ') }),
      )
    const base = `/${values.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
    process.stdout.write(configuration(values.for as Host, headersOf(values.folder), base))
  }
} catch (error) {
  console.error(format(texts.problem, { reason: (error as Error).message }))
  process.exitCode = 2
}
