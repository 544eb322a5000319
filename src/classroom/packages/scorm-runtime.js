// Runs at the school, in the page that a package opens: finds the platform's own interface and writes into it what the
// course in the frame says. It listens to that frame, and to its one origin.

const frame = document.getElementById('course')
const origin = new URL(frame.src).origin
const old = document.documentElement.dataset.scorm === '1.2'
/** How many letters the platform keeps for a learner. */
const room = old ? 4096 : 64000
const began = Date.now()
const names = old
  ? {
      status: 'cmi.core.lesson_status',
      score: 'cmi.core.score',
      id: 'cmi.core.student_id',
      name: 'cmi.core.student_name',
      time: 'cmi.core.session_time',
      exit: 'cmi.core.exit',
    }
  : {
      status: 'cmi.completion_status',
      score: 'cmi.score',
      id: 'cmi.learner_id',
      name: 'cmi.learner_name',
      time: 'cmi.session_time',
      exit: 'cmi.exit',
    }

const api = find(window) || (window.opener ? find(window.opener) : undefined)

function find(from) {
  let at = from
  for (let depth = 0; depth < 50; depth++) {
    try {
      const found = old ? at.API : at.API_1484_11
      if (found) return found
    } catch {
      // A window of another origin: the interface is not beyond it.
      return undefined
    }
    if (at.parent === at) return undefined
    at = at.parent
  }
}

const call = (name, ...args) => api[old ? `LMS${name === 'Terminate' ? 'Finish' : name}` : name](...args)
const get = key => String(call('GetValue', key) || '')
const set = (key, value) => call('SetValue', key, String(value))

let open = false

function start() {
  call('Initialize', '')
  open = true
  // A course that is opened again stays as far as it was.
  if (['not attempted', 'unknown', ''].includes(get(names.status))) set(names.status, 'incomplete')
  call('Commit', '')
}

function hello() {
  const kept = open ? get('cmi.suspend_data') : ''
  const learner = open ? { id: get(names.id), name: get(names.name) } : {}
  frame.contentWindow.postMessage({ type: 'backprop-by-hand/hello', room, kept, learner }, origin)
}

function write({ percent, passed, done, submission }) {
  if (!open || !(percent >= 0 && percent <= 100)) return
  set(`${names.score}.min`, 0)
  set(`${names.score}.max`, 100)
  set(`${names.score}.raw`, percent)
  // Whoever has not passed may go on, so nobody has failed.
  if (old) set(names.status, passed ? 'passed' : 'incomplete')
  else {
    set('cmi.score.scaled', percent / 100)
    set('cmi.success_status', passed ? 'passed' : 'unknown')
    set(names.status, done ? 'completed' : 'incomplete')
  }
  if (typeof submission === 'string' && submission !== '' && submission.length <= room)
    set('cmi.suspend_data', submission)
  call('Commit', '')
}

function end() {
  if (!open) return
  open = false
  const seconds = Math.round((Date.now() - began) / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = n => String(n).padStart(2, '0')
  set(names.time, old ? `${String(h).padStart(4, '0')}:${two(m)}:${two(s)}` : `PT${h}H${m}M${s}S`)
  set(names.exit, 'suspend')
  call('Commit', '')
  call('Terminate', '')
}

addEventListener('message', ({ data, origin: from, source }) => {
  if (from !== origin || source !== frame.contentWindow) return
  if (data?.type === 'backprop-by-hand/ready') hello()
  if (data?.type === 'backprop-by-hand/progress') write(data)
})
addEventListener('pagehide', end)

if (api) start()
else document.getElementById('alone').hidden = false
