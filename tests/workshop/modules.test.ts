import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAtLeast, isInstalled, stampInstalled } from '../../scripts/lib/modules.mjs'

describe('isAtLeast', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['100.0.0', true],
    ['20.18.99', false],
    ['20.9.0', false],
    ['18.20.8', false],
  ])('of %s, asked for 20.19: %s', (version, enough) => {
    expect(isAtLeast(version, '20.19')).toBe(enough)
  })
})

describe('isInstalled', () => {
  let root = ''
  const lock = (packages: object) =>
    writeFile(path.join(root, 'package-lock.json'), JSON.stringify({ packages }))
  const note = (packages: object) =>
    writeFile(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
  const svelte = { version: '5.57.3', integrity: 'sha512-a' }

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'goru-modules-'))
    await lock({ '': { name: 'goru' }, 'node_modules/svelte': svelte })
  })
  afterEach(() => rm(root, { recursive: true }))

  it('is not so on a fresh clone', () => {
    expect(isInstalled(root)).toBe(false)
  })

  it('is so once stamped, until the lock changes', async () => {
    await mkdir(path.join(root, 'node_modules'))
    expect(isInstalled(root)).toBe(false)
    stampInstalled(root)
    expect(isInstalled(root)).toBe(true)
    await lock({ 'node_modules/svelte': { ...svelte, version: '5.58.0' } })
    expect(isInstalled(root)).toBe(false)
  })

  it('believes what npm itself noted, except for packages of other machines', async () => {
    await mkdir(path.join(root, 'node_modules'))
    await note({ 'node_modules/svelte': svelte })
    expect(isInstalled(root)).toBe(true)
    const other = { version: '1.0.0', integrity: 'sha512-b', optional: true }
    await lock({ 'node_modules/svelte': svelte, 'node_modules/for-another-machine': other })
    expect(isInstalled(root)).toBe(true)
    await lock({ 'node_modules/svelte': svelte, 'node_modules/needed': { ...other, optional: false } })
    expect(isInstalled(root)).toBe(false)
    await lock({ 'node_modules/svelte': { ...svelte, integrity: 'sha512-c' } })
    expect(isInstalled(root)).toBe(false)
  })
})
