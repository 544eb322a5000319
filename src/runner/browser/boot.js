// Boots the sandbox: runs inside an iframe of an opaque origin, as the only script that its policy lets in (by the
// hash of these very bytes). It starts one worker a program and passes texts on, up to a limit.
;(() => {
  const mostMessages = 5_000
  const mostCharacters = 64_000_000
  let port
  let worker
  let address
  let messages
  let characters

  function stop() {
    if (worker) worker.terminate()
    if (address) URL.revokeObjectURL(address)
    worker = undefined
    address = undefined
  }

  function run(id, program) {
    stop()
    messages = 0
    characters = 0
    address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
    try {
      worker = new Worker(address)
    } catch (error) {
      port.postMessage({ type: 'refused', id, message: String(error) })
      return
    }
    worker.onmessage = event => {
      const text = event.data
      characters += typeof text === 'string' ? text.length : mostCharacters + 1
      if (++messages > mostMessages || characters > mostCharacters) {
        stop()
        port.postMessage({ type: 'flood', id })
      } else port.postMessage({ type: 'text', id, text })
    }
    worker.onerror = event => {
      event.preventDefault()
      // A policy that forbids the worker says nothing at all.
      if (event.message === undefined) {
        port.postMessage({ type: 'refused', id, message: 'the worker was not allowed' })
        return
      }
      port.postMessage({
        type: 'failed',
        id,
        message: String(event.message),
        line: Number(event.lineno) || 0,
      })
    }
  }

  addEventListener('message', event => {
    if (port || event.source !== parent || !event.ports[0]) return
    port = event.ports[0]
    port.onmessage = ({ data }) => {
      if (data.type === 'run') run(data.id, data.program)
      else if (data.type === 'stop') stop()
      else if (data.type === 'ping') port.postMessage({ type: 'pong' })
    }
    port.postMessage({ type: 'ready' })
  })
})()
