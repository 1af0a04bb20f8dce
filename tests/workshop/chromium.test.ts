import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, LAUNCH_FLAGS } from '../../scripts/lib/chromium.mjs'

let folder = ''
const at = (...parts: string[]) => path.join(folder, ...parts)

async function program(file: string, code = 0): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\nexit ${code}\n`)
  await chmod(file, 0o755)
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goru-chromium-'))
  await program(at('own', 'chrome'))
  await program(at('google', 'google-chrome'))
  await program(at('debian', 'chromium'))
  await program(at('wrapper', 'chromium'), 1)
  await mkdir(at('folder', 'chromium'), { recursive: true })
  await mkdir(at('file'))
  await writeFile(at('file', 'chromium'), 'no program')
})
afterAll(() => rm(folder, { recursive: true }))

const search = (folders: string[]) => folders.map((name) => at(name)).join(path.delimiter)
const none = () => ''

describe('findChromium', () => {
  it('takes CHROME_PATH before all others', () => {
    const env = { CHROME_PATH: at('own', 'chrome'), PATH: search(['debian']) }
    expect(findChromium(env, none)).toBe(at('own', 'chrome'))
  })

  it('does not silently take another one when CHROME_PATH is wrong', () => {
    const env = { CHROME_PATH: at('own', 'nothing'), PATH: search(['debian']) }
    expect(() => findChromium(env, none)).toThrow('CHROME_PATH')
    expect(() => findChromium({ ...env, CHROME_PATH: at('wrapper', 'chromium') }, none)).toThrow(
      'CHROME_PATH',
    )
  })

  it('takes a chromium before a Google Chrome, wherever they stand on PATH', () => {
    expect(findChromium({ PATH: search(['google', 'debian']) }, none)).toBe(at('debian', 'chromium'))
    expect(findChromium({ PATH: search(['google']) }, none)).toBe(at('google', 'google-chrome'))
  })

  it('passes by a folder, a file that is no program and a wrapper without its browser', () => {
    const env = { PATH: search(['folder', 'file', 'wrapper', 'missing', 'google']) }
    expect(findChromium(env, none)).toBe(at('google', 'google-chrome'))
  })

  it("takes Playwright's download when PATH has none", () => {
    expect(findChromium({ PATH: search(['missing']) }, () => at('own', 'chrome'))).toBe(at('own', 'chrome'))
  })

  it('finds nothing where there is nothing', () => {
    expect(findChromium({ PATH: search(['missing']) }, () => at('own', 'nothing'))).toBeNull()
    expect(findChromium({}, none)).toBeNull()
  })
})

describe('LAUNCH_FLAGS', () => {
  it('leave the list of unfit graphics cards in force', () => {
    expect(LAUNCH_FLAGS).not.toContain('--ignore-gpu-blocklist')
    expect(LAUNCH_FLAGS).toContain('--enable-unsafe-swiftshader')
  })
})
