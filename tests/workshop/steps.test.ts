import { describe, expect, it } from 'vitest'
import { counted, lastLine, oneCheck, runSteps } from '../../scripts/lib/steps.mjs'

const passes = () => Promise.resolve(oneCheck({ code: 0, output: 'much to say' }))
const fails = () => Promise.resolve(oneCheck({ code: 1, output: 'line 3: wrong\nline 7: wrong' }))

async function record(steps: Parameters<typeof runSteps>[0]) {
  const said: string[] = []
  const sum = await runSteps(steps, (text) => said.push(text))
  return { sum, said: said.join('\n') }
}

describe('runSteps', () => {
  it('runs all to their end and shows in full what failed, in a line what passed', async () => {
    const { sum, said } = await record([
      { name: 'lint', after: [], run: fails },
      { name: 'types', after: [], run: passes },
    ])
    expect(sum).toEqual({ passed: 1, failed: 1, skipped: 0 })
    expect(said).toContain('line 3: wrong\nline 7: wrong')
    expect(said).not.toContain('much to say')
  })

  it('runs light steps beside each other and all others alone, and waits for what a step builds on', async () => {
    const now: string[] = []
    const seen: string[] = []
    const step = (name: string, after: string[], light: boolean) => ({
      name,
      after,
      light,
      run: async () => {
        now.push(name)
        seen.push([...now].sort().join('+'))
        await new Promise((done) => setTimeout(done, 20))
        now.splice(now.indexOf(name), 1)
        return { passed: 1, failed: 0, skipped: 0, output: '' }
      },
    })
    const sum = await runSteps(
      [
        step('a', [], true),
        step('b', [], true),
        step('c', ['b'], true),
        step('heavy', ['a'], false),
        step('last', [], false),
      ],
      () => {},
    )
    expect(sum.passed).toBe(5)
    expect(seen[1]).toBe('a+b')
    expect(seen.filter((names) => names.includes('heavy') || names.includes('last'))).toEqual([
      'heavy',
      'last',
    ])
  })
  it('skips what builds on a failed step, and what builds on that', async () => {
    const { sum, said } = await record([
      { name: 'geodata', after: [], run: fails },
      { name: 'build', after: ['geodata'], run: passes },
      { name: 'browser', after: ['build'], run: passes },
      { name: 'unit', after: [], run: passes },
    ])
    expect(sum).toEqual({ passed: 1, failed: 1, skipped: 2 })
    expect(said).toContain('browser: skipped, because build failed')
  })

  it('counts a step that cannot even run as failed and goes on', async () => {
    const { sum, said } = await record([
      { name: 'browser', after: [], run: () => Promise.reject(new Error('no browser here')) },
      { name: 'unit', after: [], run: passes },
    ])
    expect(sum).toEqual({ passed: 1, failed: 1, skipped: 0 })
    expect(said).toContain('no browser here')
  })
})

describe('counted', () => {
  const counts = { passed: 12, failed: 0, skipped: 1 }

  it('takes the counts of the runner', () => {
    expect(counted({ code: 0, output: '' }, counts)).toMatchObject(counts)
    expect(counted({ code: 1, output: '' }, { ...counts, failed: 2 })).toMatchObject({
      passed: 12,
      failed: 2,
    })
  })

  it('never calls a bad end, a missing report or an empty run a success', () => {
    expect(counted({ code: 1, output: '' }, counts).failed).toBe(1)
    expect(counted({ code: 0, output: '' }, null).failed).toBe(1)
    expect(counted({ code: 0, output: '' }, { passed: 0, failed: 0, skipped: 3 }).failed).toBe(1)
  })
})

describe('lastLine', () => {
  it('says what passed and failed, and what was skipped only if something was', () => {
    expect(lastLine({ passed: 214, failed: 0, skipped: 0 })).toBe('214 passed, 0 failed')
    expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })
})
