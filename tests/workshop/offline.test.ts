import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { measure } from '../../scripts/lib/budget.mjs'
import { filesToKeep } from '../../scripts/offline/files'
import { pack } from '../../scripts/single/pack'

let dist = ''
const put = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(dist, name)), { recursive: true })
  writeFileSync(path.join(dist, name), content)
}
beforeEach(() => (dist = mkdtempSync(path.join(tmpdir(), 'goru-kept-'))))
afterEach(() => rmSync(dist, { recursive: true }))

describe('filesToKeep', () => {
  it('lists what the atlas is made of with its hash, bytes that are there twice once', () => {
    put('index.html', 'a')
    put('assets/one.js', 'b')
    put('embed/one.js', 'b')
    for (const name of ['indicator/births.html', 'sw.js', 'goru.html', '.goru-stamp', '.vite/manifest.json'])
      put(name, 'not kept')
    expect(filesToKeep(dist)).toEqual({
      files: [
        ['assets/one.js', 'PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='],
        ['index.html', 'ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='],
      ],
      twins: { 'embed/one.js': 'assets/one.js' },
    })
  })
})

describe('the budget of what is kept', () => {
  const BUDGETS = [{ id: 'offline', name: 'kept', limit: 1 }]
  beforeEach(() => {
    put('first-paint.json', '["index.html"]')
    put('index.html', 'a')
    put('.vite/manifest.json', '{"index.html":{"file":"assets/index.js"}}')
    put('assets/index.js', '')
  })
  it('adds up what the list of the worker names', () => {
    put('sw.js', `[["index.html","${'A'.repeat(43)}="],["assets/index.js","${'B'.repeat(43)}="]]`)
    expect(measure(dist, BUDGETS)[0]?.kB).toBeGreaterThan(0.06)
  })
  it('does not pass by weighing nothing', () => {
    put('sw.js', '[]')
    expect(() => measure(dist, BUDGETS)).toThrow('no list')
  })
})

describe('pack', () => {
  it('puts files behind each other, their names and lengths before them', () => {
    const files = new Map([
      ['a.json', Buffer.from('[1]')],
      ['나.txt', Buffer.from('둘')],
    ])
    const bytes = gunzipSync(Buffer.from(pack(files), 'base64'))
    const list = bytes.readUInt32BE()
    expect(JSON.parse(bytes.subarray(4, 4 + list).toString())).toEqual([
      ['a.json', 3],
      ['나.txt', 3],
    ])
    expect(bytes.subarray(4 + list).toString()).toBe('[1]둘')
  })
})
