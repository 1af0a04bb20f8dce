import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { jobOf, readArguments, UsageError } from '../../scripts/render/arguments'
import { render as run } from '../../scripts/render/run'

const ROOT = path.resolve(import.meta.dirname, '../..')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goru-render-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The command in this very process; what it says, as the two streams of a program. */
async function render(...args: string[]) {
  let [out, err] = ['', '']
  const code = await run(args, {
    log: (line) => (out += `${line}\n`),
    error: (line) => (err += `${line}\n`),
  })
  return { code, out, err }
}

/** Runs the command as a print desk would. */
const spawned = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const main = [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'scripts/render/main.ts', ...args]
    execFile(process.execPath, main, { cwd: ROOT }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

describe('npm run render', () => {
  it('draws a view as a vector graphic with its words as text', async () => {
    const file = path.join(folder, 'grdp.svg')
    const { code, out } = await spawned('indicator=grdp-per-capita&year=2023&lang=en', '--out', file)
    expect({ code, out: out.trim() }).toEqual({ code: 0, out: file })
    const svg = await readFile(file, 'utf8')
    expect(svg).toContain('GRDP per head')
    expect(svg).toContain('DT_1C96')
    expect(svg.match(/data-code="\d+"/g)).toHaveLength(17)
  })
  it('draws a story with letters of a phone, and the whole address where the site is known', async () => {
    const file = path.join(folder, 'story.svg')
    vi.stubEnv('GORU_SITE', 'https://goru.example/atlas/')
    expect((await render('indicator=births&lang=en', '--format', 'story', '--out', file)).code).toBe(0)
    vi.unstubAllEnvs()
    const svg = await readFile(file, 'utf8')
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(23.9)
    expect(svg.replace(/<[^>]*>/g, '')).toContain('https://goru.example/atlas/?indicator=births')
  })
  it('draws a PNG of the asked size, in colours', async () => {
    const file = path.join(folder, 'first.png')
    expect((await render('', '--out', file, '--width', '600', '--scale', '2')).code).toBe(0)
    const { width, height, data } = PNG.sync.read(await readFile(file))
    expect([width, height]).toEqual([1200, 676])
    const colours = new Set<number>()
    for (let i = 0; i < data.length; i += 4)
      colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!)
    for (const colour of [0x9c4a17, 0xefc696, 0x1f6190]) expect(colours.has(colour)).toBe(true)
  })
  it('draws a table of views, and says what of a query it did not use', async () => {
    const table = path.join(folder, 'batch.csv')
    const [a, b] = [path.join(folder, 'a.svg'), path.join(folder, 'b.svg')]
    await writeFile(table, `\uFEFFquery,out,format\n"year=2020",${a},square\n"?nonsense=1&lang=en",${b},\n`)
    const { code, out, err } = await render('--batch', table)
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toEqual([a, b])
    expect(err).toContain('nonsense=1 was not used')
    expect(await readFile(a, 'utf8')).toContain('viewBox="0 0 1080 1080"')
    expect(await readFile(b, 'utf8')).toContain('Where do young people move?')
  })
  it('draws nothing of a table with a bad line, and names the line', async () => {
    const table = path.join(folder, 'bad.csv')
    const good = path.join(folder, 'good.svg')
    await writeFile(table, `query,out\n"",${good}\n"",picture.gif\n`)
    const { code, err } = await render('--batch', table)
    expect(code).toBe(2)
    expect(err).toContain('bad.csv, line 3')
    expect(await readdir(folder)).not.toContain('good.svg')
  })
  it('draws a change between two years', async () => {
    const file = path.join(folder, 'change.svg')
    expect(
      (await render('indicator=grdp-per-capita&show=change&from=2015&lang=en', '--out', file)).code,
    ).toBe(0)
    expect(await readFile(file, 'utf8')).toContain('change 2015–2024')
  })
  it('draws what is no map as a chart with its sentence, and says why where there is none', async () => {
    const file = path.join(folder, 'balance.svg')
    const query = 'indicator=grdp-per-capita&show=balance&lang=en'
    expect((await render(query, '--out', file)).code).toBe(0)
    const svg = await readFile(file, 'utf8')
    expect(svg).toContain('Weighted coefficient')
    expect(svg).toContain('KOSIS DT_1C96')
    expect(await render(query, '--out', file, '--bare')).toMatchObject({ code: 2 })
    const { code, err } = await render('show=around', '--out', path.join(folder, 'none.svg'))
    expect(code).toBe(2)
    expect(err).toContain('show=around: ')
    expect(await readdir(folder)).not.toContain('none.svg')
  })
  it('draws heights as circles and relocation as arcs, with a key for what is no class', async () => {
    const file = path.join(folder, 'depth.svg')
    expect((await render('show=height&as=cities&lang=en', '--out', file)).code).toBe(0)
    const heights = await readFile(file, 'utf8')
    expect(heights.match(/data-column=/g)).toHaveLength(20)
    expect(heights).toContain('>Residents<')
    expect((await render('show=flows&lang=en', '--out', file)).code).toBe(0)
    const flows = await readFile(file, 'utf8')
    expect(flows).toMatch(/data-arc="innovation-city-naju/)
    expect(flows).toContain('Dashed: date of move not documented')
  })
  it('draws two maps in one graphic, and refuses to leave one of them bare', async () => {
    const file = path.join(folder, 'beside.svg')
    const query = 'indicator=grdp-per-capita&show=beside&by=population-resident&lang=en'
    expect((await render(query, '--out', file)).code).toBe(0)
    expect((await readFile(file, 'utf8')).match(/data-code="31"/g)).toHaveLength(2)
    expect(await render(query, '--out', file, '--bare')).toMatchObject({ code: 2 })
  })
  it.each(['indicator=grdp-per-head', 'show=moon', 'show=pair&by=happiness'])(
    'draws nothing for %s, which is not there, rather than something else',
    async (query) => {
      const { code, err } = await render(query, '--out', path.join(folder, 'other.svg'))
      expect(code).toBe(2)
      expect(err).toMatch(/There is no (indicator|show|by) "/)
      const table = path.join(folder, 'others.csv')
      await writeFile(table, `query,out\n"",${path.join(folder, 'other.svg')}\n"${query}",never.svg\n`)
      expect(await render('--batch', table)).toMatchObject({
        code: 2,
        err: expect.stringContaining('others.csv, line 3: There is no') as string,
      })
      expect(await readdir(folder)).not.toContain('other.svg')
    },
  )
  it('gives usage and 2 for wrong arguments', async () => {
    const { code, err } = await spawned('year=2020')
    expect(code).toBe(2)
    expect(err).toContain('Usage: npm run render')
  })
})

describe('the arguments', () => {
  it('keep the shape of the format when one side is given', () => {
    expect(jobOf({ out: 'a.png', width: '600' })).toMatchObject({ width: 600, height: 338 })
    expect(jobOf({ out: 'a.png', format: 'square', height: '500' })).toMatchObject({
      width: 500,
      height: 500,
    })
    expect(jobOf({ out: 'a.png', width: '300', height: '900' })).toMatchObject({ width: 300, height: 900 })
  })
  it('know the presets of a newsroom, whose letters go with their own size alone', () => {
    expect(jobOf({ out: 'a.png', format: 'story' })).toMatchObject({
      ...{ width: 1080, height: 1920, preset: 'story' },
    })
    expect(jobOf({ out: 'a.png', format: 'a4' })).toMatchObject({ width: 2480, height: 3508, preset: 'a4' })
    expect(jobOf({ out: 'a.png', format: 'story', width: '540' }).preset).toBeNull()
  })
  it('take a whole address for its query', () => {
    expect(jobOf({ out: 'a.svg', query: 'https://example.org/atlas/?year=2020' }).query).toBe('year=2020')
  })
  it.each([
    [['', '--out', 'a.txt'], /--out takes the name of an \.svg or \.png/],
    [['', '--out', 'a.png', '--width', 'wide'], /--width takes a number from 100 to 8000/],
    [['', '--out', 'a.png', '--scale', '99'], /--scale takes a number from 0.5 to 8/],
    [['', '--out', 'a.png', '--format', 'round'], /--format takes wide, square, tall/],
    [['a', 'b', '--out', 'a.png'], /One query string is taken, not 2/],
    [['--out', 'a.png'], /A query string is missing/],
    [['', '--colour', 'red'], /colour/],
    [['', '--batch', 'a.csv'], /--batch takes its queries/],
  ])('%j are refused in words', (args, message) => {
    expect(() => readArguments(args)).toThrow(UsageError)
    expect(() => readArguments(args)).toThrow(message)
  })
})
