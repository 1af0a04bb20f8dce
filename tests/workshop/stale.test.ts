import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesOf, inputHash, isStale, stamp } from '../../scripts/lib/stale.mjs'

let root = ''

async function put(name: string, content: string): Promise<void> {
  const file = path.join(root, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'goru-stale-'))
  await put('src/view/view.ts', 'export const a = 1')
  await put('geodata/series/births.province.csv', 'region,year,value\n11,2020,47445\n')
  await put('index.html', '<html>')
})
afterEach(() => rm(root, { recursive: true }))

describe('inputHash', () => {
  it('changes with a digit of a table', async () => {
    const before = inputHash(root)
    await put('geodata/series/births.province.csv', 'region,year,value\n11,2020,47446\n')
    expect(inputHash(root)).not.toBe(before)
  })

  it('changes when a file comes, goes or is renamed', async () => {
    const before = inputHash(root)
    await put('public/icons/goru.svg', '<svg/>')
    const more = inputHash(root)
    expect(more).not.toBe(before)
    await rm(path.join(root, 'public'), { recursive: true })
    expect(inputHash(root)).toBe(before)
    await put('src/view/renamed.ts', 'export const a = 1')
    await rm(path.join(root, 'src/view/view.ts'))
    expect(inputHash(root)).not.toBe(before)
  })

  it('does not change with dates, with tests, nor with what the build itself makes', async () => {
    const before = inputHash(root)
    await utimes(path.join(root, 'index.html'), 0, 0)
    await put('src/view/view.test.ts', 'it()')
    await put('public/data/catalogue.json', '{}')
    await put('public/data.123.next/catalogue.json', '{}')
    await put('public/fonts/goru-first.woff2', '')
    await put('README.md', '# Goru')
    expect(inputHash(root)).toBe(before)
  })

  it('does not confuse the end of one file with the beginning of the next', async () => {
    await put('src/a', 'x')
    await put('src/b', 'y')
    const before = inputHash(root)
    await put('src/a', 'xy')
    await put('src/b', '')
    expect(inputHash(root)).not.toBe(before)
  })
})

describe('filesOf', () => {
  it('names the files by path from the root, in order', () => {
    expect(filesOf(root)).toEqual(['geodata/series/births.province.csv', 'index.html', 'src/view/view.ts'])
  })
})

describe('isStale', () => {
  it('is so without a build, not after one, and again when something has changed', async () => {
    const dist = path.join(root, 'dist')
    expect(isStale(dist, inputHash(root))).toBe(true)
    await mkdir(dist)
    stamp(dist, inputHash(root))
    expect(isStale(dist, inputHash(root))).toBe(false)
    await put('index.html', '<html lang="ko">')
    expect(isStale(dist, inputHash(root))).toBe(true)
  })
})
