import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Starts a browser with all that it starts itself, and waits for the line that says it listens.
 *
 * @param listening a pattern of that line
 * @throws when the process ends before, with what it said
 */
export async function startProcess(
  words: string[],
  listening: RegExp,
  env: Record<string, string> = {},
): Promise<{ said: RegExpExecArray; end(): Promise<void> }> {
  // A group of its own, so that its children end with it.
  const child = spawn(words[0]!, words.slice(1), {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const ended = new Promise<void>(resolve => child.on('close', () => resolve()))
  const said = await new Promise<RegExpExecArray>((resolve, reject) => {
    let text = ''
    const read = (chunk: Buffer) => {
      text += chunk
      const found = listening.exec(text)
      if (found) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('error', reject)
    child.on('close', status => reject(new Error(`${words.join(' ')} ended with ${status}:\n${text}`)))
  })
  return {
    said,
    async end() {
      kill(child)
      await ended
    },
  }
}

function kill({ pid }: ChildProcess) {
  try {
    process.kill(-pid!, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
