import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  kindOf,
  measure,
  renewed,
  staticGraph,
  table,
  tooEarly,
  tooHeavy,
} from '../../scripts/lib/budget.mjs'

let dist = ''
const put = (name: string, content: string | Buffer) => writeFile(path.join(dist, name), content)
const noise = (kB: number) => randomBytes(kB * 1000)
const BUDGETS = ['first-paint', 'own', 'maplibre', 'worker', 'deck', 'pptx'].map((id) => ({
  id,
  name: id,
  limit: 10,
}))
const MANIFEST = {
  'index.html': { file: 'assets/index-1.js', imports: ['_shared.js'], isEntry: true },
  '_shared.js': { file: 'assets/shared-1.js', imports: ['index.html'] },
  'src/render/gl/live.ts': { file: 'assets/live-1.js', imports: ['index.html'] },
}

beforeEach(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'goru-budget-'))
  await mkdir(path.join(dist, 'assets'))
  await mkdir(path.join(dist, '.vite'))
  await put('index.html', noise(3))
  await put('letters.woff2', noise(4))
  await put('first-paint.json', '["index.html","letters.woff2"]')
  await put('assets/index-1.js', noise(1))
  await put('assets/shared-1.js', noise(2))
  await put('assets/live-1.js', '"maplibregl-ctrl-attrib"')
  await put('assets/maplibre-gl-worker-1.js', noise(5))
  await put('.vite/manifest.json', JSON.stringify(MANIFEST))
})
afterEach(() => rm(dist, { recursive: true }))

describe('measure', () => {
  it('adds up what the first picture needs, and the chunks by kind', () => {
    const sizes = Object.fromEntries(measure(dist, BUDGETS).map(({ name, kB }) => [name, Math.round(kB)]))
    expect(sizes).toEqual({ 'first-paint': 7, own: 3, maplibre: 0, worker: 5 })
  })

  it('weighs what writes slides by itself', async () => {
    await put('assets/slides-1.js', '"p:sldMasterIdLst"')
    expect(measure(dist, BUDGETS).map(({ name }) => name)).toContain('pptx')
  })

  it('weighs deck.gl as soon as it is there', async () => {
    await put('assets/columns-1.js', '"deck.gl"')
    expect(measure(dist, BUDGETS).map(({ name }) => name)).toContain('deck')
  })

  it('does not pass by weighing nothing', async () => {
    await put('first-paint.json', '[]')
    expect(() => measure(dist, BUDGETS)).toThrow('first-paint.json')
    await put('first-paint.json', '["index.html","gone.woff2"]')
    expect(() => measure(dist, BUDGETS)).toThrow('gone.woff2')
    await put('first-paint.json', '["index.html"]')
    await rm(path.join(dist, 'assets/live-1.js'))
    expect(() => measure(dist, BUDGETS)).toThrow('maplibre')
  })
})

describe('kindOf', () => {
  it('goes by what is in a chunk, not by its name', () => {
    expect(kindOf('maplibre-1.js', 'our own')).toBe('own')
    expect(kindOf('shared-1.js', 'class="maplibregl-ctrl-attrib"')).toBe('maplibre')
    expect(kindOf('maplibre-gl-worker-1.js', '')).toBe('worker')
  })
})

describe('tooEarly', () => {
  it('has nothing to say when the libraries wait for the first picture', () => {
    expect(tooEarly(dist)).toEqual([])
  })

  it('names the library that the page or every live map would load', async () => {
    await put('assets/shared-1.js', '"deck.gl"')
    expect(tooEarly(dist)).toEqual([
      'The page loads deck (assets/shared-1.js).',
      'The live map of every view loads deck (assets/shared-1.js).',
    ])
    await put('assets/shared-1.js', '"maplibregl-ctrl-attrib"')
    expect(tooEarly(dist)).toEqual(['The page loads maplibre (assets/shared-1.js).'])
  })
})

describe('staticGraph', () => {
  it('follows imports to the end, around circles too', () => {
    expect(staticGraph(MANIFEST, 'src/render/gl/live.ts')).toEqual([
      'assets/live-1.js',
      'assets/index-1.js',
      'assets/shared-1.js',
    ])
  })

  it('says so when the entry is not there', () => {
    expect(() => staticGraph(MANIFEST, 'embed.html')).toThrow('embed.html')
  })
})

describe('tooHeavy', () => {
  const own = { id: 'own', name: 'own code', limit: 80 }

  it('lets a bundle grow by two in a hundred of what was noted, and no more', () => {
    expect(tooHeavy([{ ...own, weighed: 50, kB: 51 }])).toEqual([])
    expect(tooHeavy([{ ...own, weighed: 50, kB: 40 }])).toEqual([])
    expect(tooHeavy([{ ...own, weighed: 50, kB: 51.1 }])).toEqual([
      expect.stringContaining('Grown from 50.0 to 51.1 kB: own code.') as string,
    ])
  })

  it('has no say over a limit, and minds a bundle that nobody has taken note of', () => {
    expect(tooHeavy([{ ...own, weighed: 80, kB: 80.1 }])).toEqual(['Too heavy: own code.'])
    expect(tooHeavy([{ ...own, kB: 10 }])).toEqual([expect.stringContaining('Not noted yet') as string])
  })

  it('is content once what the bundles weigh is noted on purpose', () => {
    const measures = [{ ...own, weighed: 50, kB: 61.26 }]
    const budgets = renewed([own, { id: 'deck', name: 'not there', limit: 9 }], measures)
    expect(budgets).toEqual([
      { ...own, weighed: 61.3 },
      { id: 'deck', name: 'not there', limit: 9 },
    ])
    expect(tooHeavy([{ ...budgets[0]!, kB: 61.26 }])).toEqual([])
  })
})

describe('table', () => {
  it('says what is left, and by how much a limit is missed', () => {
    const text = table([
      { id: 'own', name: 'own', kB: 59.04, limit: 80, weighed: 58 },
      { id: 'worker', name: 'worker', kB: 151, limit: 150 },
    ])
    expect(text).toMatch(/own\s+59\.0\s+58\.0\s+80\.0\s+21\.0/)
    expect(text).toMatch(/worker\s+151\.0\s+150\.0\s+-1\.0/)
  })
})
