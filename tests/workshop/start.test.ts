import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/lib/root.mjs'
import { startOptions } from '../../scripts/lib/start-options.mjs'

describe('the options of npm start', () => {
  it.each([
    [[], {}, 4173, '127.0.0.1'],
    [['--port', '4800'], {}, 4800, '127.0.0.1'],
    [['--port=0', '--host', '0.0.0.0'], { PORT: '9', HOST: 'elsewhere' }, 0, '0.0.0.0'],
    [[], { PORT: '4801', HOST: '::' }, 4801, '::'],
    [[], { PORT: '', HOST: '' }, 4173, '127.0.0.1'],
  ])('%j with %j serve at port %i of %s', (args, env, port, host) => {
    expect(startOptions(args, env)).toEqual({ port, host })
  })

  it.each([
    [['--port', 'http'], {}, 'not "http"'],
    [['--port', '65536'], {}, 'not "65536"'],
    [['--port'], {}, "'--port"],
    [[], { PORT: '80a' }, 'not "80a"'],
    [['--host', 'a b'], {}, 'not "a b"'],
    [['--prot', '4800'], {}, "'--prot'"],
    [['4800'], {}, "'4800'"],
  ])('%j with %j are refused with the usage', (args, env, what) => {
    expect(() => startOptions(args, env)).toThrow(what)
    expect(() => startOptions(args, env)).toThrow('Usage: npm start')
  })

  it('end the command with 2 when they are wrong, before anything is built', () => {
    const { status, stderr, stdout } = spawnSync('node', ['scripts/start.mjs', '--prot', '1'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: npm start')
  })
})
