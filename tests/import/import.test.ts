import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFile, type ImportOptions } from '../../scripts/import/importer'

/** Files in the shapes KOSIS exports, laid over a copy of our own tables. */

const REPOSITORY = path.resolve(import.meta.dirname, '../..')
let folder = ''
let geodata = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goru-import-'))
  geodata = path.join(folder, 'geodata')
  await mkdir(path.join(geodata, 'series'), { recursive: true })
  for (const name of ['indicators.csv', 'regions.csv', 'sources'])
    await cp(path.join(REPOSITORY, 'geodata', name), path.join(geodata, name), { recursive: true })
  for (const name of [
    'population-resident.province',
    'population-resident.municipality',
    'employed-persons.province',
    'grdp-nominal.province',
    'fiscal-independence-ratio.province',
  ])
    await cp(seriesFile(path.join(REPOSITORY, 'geodata'), name), seriesFile(geodata, name))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const seriesFile = (geo: string, name: string) => path.join(geo, 'series', `${name}.csv`)
const quoted = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n') + '\r\n'

async function download(
  rows: readonly (readonly string[])[] | string,
  encoding = 'cp949',
  name = 'download.csv',
) {
  const file = path.join(folder, name)
  await writeFile(file, iconv.encode(typeof rows === 'string' ? rows : quoted(rows), encoding))
  return file
}
const run = async (
  rows: Parameters<typeof download>[0],
  options: Partial<ImportOptions> & { encoding?: string },
) =>
  importFile({
    file: await download(rows, options.encoding),
    geodata,
    dryRun: false,
    ...options,
  })
const table = async (name: string) =>
  new Map<string, readonly string[]>(
    (await readFile(seriesFile(geodata, name), 'utf8'))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [region, year, ...rest] = line.split(',')
        return [`${region} ${year}`, rest] as const
      }),
  )
const valueOf = async (name: string, at: string) => (await table(name)).get(at)?.[0]

const POPULATION = { indicator: 'population-resident', source: '' }
async function populationSource() {
  return (await table('population-resident.province')).get('11 2024')![1]!
}

describe('a wide table of provinces with one row of headings, in CP949', () => {
  const rows = [
    ['행정구역(시군구)별', '항목', '단위', '2024 년', '2031 년'],
    ['전국', '총인구수', '명', '51,217,221', '50,000,000'],
    ['서울특별시', '총인구수', '명', '9,331,829', '9,000,001'],
    ['강원도', '총인구수', '명', '1,517,766', '1,500,002'],
    ['전라북도', '총인구수', '명', '-', '1,700,003'],
    ['경기', '총인구수', '명', '13,694,685', 'X'],
    ['동부', '총인구수', '명', '1', '2'],
    ['주1) 2024년 자료는 잠정치임'],
    ['출처: 행정안전부, 주민등록인구현황'],
  ]

  test('adds years, changes figures, keeps what it does not cover, and reports each', async () => {
    const before = await table('population-resident.province')
    const outcome = await run(rows, { ...POPULATION, source: await populationSource() })
    const after = await table('population-resident.province')

    expect(outcome.level).toBe('province')
    expect(outcome.added.map((row) => `${row.region} ${row.year} ${row.value}`)).toEqual([
      '00 2031 50000000',
      '11 2031 9000001',
      '51 2031 1500002',
      '52 2031 1700003',
    ])
    expect(outcome.changed).toEqual([{ region: '11', year: 2024, from: '9331828', to: '9331829' }])
    expect(outcome.unchanged).toBe(3)
    expect(after.get('11 2031')).toEqual(['9000001', await populationSource(), ''])
    expect(after.get('52 2024')).toEqual(before.get('52 2024'))
    expect(after.get('26 2000')).toEqual(before.get('26 2000'))
    expect(after.size).toBe(before.size + 4)
    expect(outcome.unmatched).toEqual([{ line: 7, reason: '"동부" is no region of the statistics' }])
    expect(outcome.missing).toBe(2)
    expect(outcome.ignored).toEqual([8, 9])
  })

  test('is sorted by region and year afterwards', async () => {
    await run(rows, { ...POPULATION, source: await populationSource() })
    const keys = [...(await table('population-resident.province')).keys()]
    expect(keys).toEqual([...keys].sort())
  })

  test('writes nothing in a dry run, and says the same', async () => {
    const before = await readFile(seriesFile(geodata, 'population-resident.province'), 'utf8')
    const options = { ...POPULATION, source: await populationSource() }
    const dry = await run(rows, { ...options, dryRun: true })
    expect(await readFile(seriesFile(geodata, 'population-resident.province'), 'utf8')).toBe(before)
    const wet = await run(rows, options)
    expect({ ...dry, written: true }).toEqual(wet)
  })

  test.each(['UTF-8', 'UTF-8 with a byte-order mark'])('reads the same from %s', async (encoding) => {
    const options = { ...POPULATION, source: await populationSource(), dryRun: true }
    const cp949 = await run(rows, options)
    const other = encoding === 'UTF-8' ? quoted(rows) : `\u{feff}${quoted(rows)}`
    expect(await run(other, { ...options, encoding: 'utf8' })).toEqual(cp949)
  })
})

describe('a wide table of municipalities', () => {
  test('tells homonyms apart by the province above, and passes over districts of cities', async () => {
    const outcome = await run(
      [
        ['행정구역(시군구)별', '2024.12'],
        ['전국', '51217221'],
        ['서울특별시', '9331828'],
        ['　중구', '100,001'],
        ['　강서구', '100,002'],
        ['부산광역시', '3266598'],
        ['　중구', '100,003'],
        ['　강서구', '100,004'],
        ['인천광역시', '3021010'],
        ['　남구', '100,005'],
        ['경기도', '13694685'],
        ['　수원시', '100,006'],
        ['　장안구', '5'],
        ['　광주시', '100,007'],
        ['경상북도', '2531384'],
        ['　군위군', '100,008'],
        ['　포항시', '100,009'],
        ['　남구', '6'],
        ['세종특별자치시', '390,685'],
      ],
      { indicator: 'population-resident', level: 'municipality', source: await populationSource() },
    )
    const after = await table('population-resident.municipality')
    const values = [
      '11140',
      '11500',
      '26110',
      '26440',
      '28177',
      '41110',
      '41610',
      '27720',
      '47110',
      '36110',
    ].map((code) => after.get(`${code} 2024`)?.[0])
    expect(values).toEqual([
      '100001',
      '100002',
      '100003',
      '100004',
      '100005',
      '100006',
      '100007',
      '100008',
      '100009',
      '390685',
    ])
    expect(outcome.passed.districts).toBe(2)
    expect(outcome.passed.levels).toBe(5)
    expect(outcome.unmatched).toEqual([])
  })

  test('reads two region columns with merged cells and subtotals', async () => {
    await run(
      [
        ['행정구역별(1)', '행정구역별(2)', '2024'],
        ['전국', '소계', '51217221'],
        ['서울특별시', '소계', '9331828'],
        ['', '중구', '200001'],
        ['대구광역시', '소계', '2363629'],
        ['', '중구', '200002'],
      ],
      { indicator: 'population-resident', level: 'municipality', source: await populationSource() },
    )
    expect(await valueOf('population-resident.municipality', '11140 2024')).toBe('200001')
    expect(await valueOf('population-resident.municipality', '27110 2024')).toBe('200002')
  })

  test('names a homonym without a province instead of guessing', async () => {
    const outcome = await run(
      [
        ['시군구별', '2024'],
        ['중구', '1'],
        ['전남 나주시', '117,777'],
      ],
      { indicator: 'population-resident', level: 'municipality', source: await populationSource() },
    )
    expect(outcome.unmatched).toEqual([{ line: 2, reason: '"중구" is the name of 6 regions' }])
    expect(await valueOf('population-resident.municipality', '46170 2024')).toBe('117777')
  })

  test('takes a present city, not the county it once took in', async () => {
    const outcome = await run(
      [
        ['행정구역별', '2024'],
        ['충청북도', '1590000'],
        ['청원군', '150000'],
        ['청주시', '852000'],
      ],
      { indicator: 'population-resident', level: 'municipality', source: await populationSource() },
    )
    expect(await valueOf('population-resident.municipality', '43110 2024')).toBe('852000')
    expect(outcome.passed.parts).toEqual(['line 3: an old part of 43110, which has its own line'])
  })

  test('asks for the level when provinces and municipalities are there', async () => {
    await expect(
      run(
        [
          ['행정구역별', '2024'],
          ['서울특별시', '1'],
          ['종로구', '2'],
        ],
        { indicator: 'population-resident' },
      ),
    ).rejects.toThrow('say which with --level')
  })
})

describe('a table with two rows of headings', () => {
  const rows = [
    ['행정구역(시군구)별', '2024', '2024', '2031', ''],
    ['행정구역(시군구)별', '총인구수 (명)', '세대수 (세대)', '총인구수 (명)', '세대수 (세대)'],
    ['서울특별시', '9331828', '4000000', '9000000', '4100000'],
    ['부산광역시', '3266598', '1500000', '3200000', '1600000'],
  ]

  test('lists the items when none is chosen', async () => {
    await expect(
      run(rows, { indicator: 'population-resident', source: await populationSource() }),
    ).rejects.toThrow(/several items; say which with --item:\n {2}총인구수 \(명\)\n {2}세대수 \(세대\)/)
  })

  test('takes the chosen item, its unit left out, under merged years', async () => {
    await run(rows, { indicator: 'population-resident', source: await populationSource(), item: '총인구수' })
    expect(await valueOf('population-resident.province', '11 2031')).toBe('9000000')
    expect(await valueOf('population-resident.province', '26 2031')).toBe('3200000')
  })

  test('refuses an item of a unit that cannot become that of the table', async () => {
    await expect(
      run(rows, { indicator: 'population-resident', source: await populationSource(), item: '세대수' }),
    ).rejects.toThrow('The file counts in "세대", the table in "명"')
  })
})

describe('a long table', () => {
  test('is read by its column of years', async () => {
    await run(
      [
        ['시도별', '시점', '단위', '데이터'],
        ['서울특별시', '2030', '명', '1,000'],
        ['서울특별시', '2031', '명', '2,000'],
        ['부산광역시', '2030', '명', '...'],
        ['부산광역시', '2031', '명', '4,000'],
      ],
      { indicator: 'population-resident', source: await populationSource() },
    )
    expect(await valueOf('population-resident.province', '11 2031')).toBe('2000')
    expect(await valueOf('population-resident.province', '26 2031')).toBe('4000')
    expect(await valueOf('population-resident.province', '26 2030')).toBeUndefined()
  })
})

describe('units', () => {
  test('are converted exactly, a provisional mark is kept', async () => {
    const source = (await table('grdp-nominal.province')).get('11 2024')![1]!
    const outcome = await run(
      [
        ['시도별 지역내총생산 (단위: 십억원)', ''],
        ['시도별', '2031 p)'],
        ['서울특별시', '560,123.4'],
        ['부산광역시', '△0.25'],
      ],
      { indicator: 'grdp-nominal', source },
    )
    expect(outcome.units[0]).toBe('십억원')
    expect((await table('grdp-nominal.province')).get('11 2031')).toEqual(['560123400', source, 'p'])
    expect((await table('grdp-nominal.province')).get('26 2031')).toEqual(['-250', source, 'p'])
  })

  test('are rounded to the digits of the table only when converted', async () => {
    const source = (await table('employed-persons.province')).get('11 2024')![1]!
    const outcome = await run(
      [
        ['시도별', '항목', '2031'],
        ['서울특별시', '취업자 (명)', '5,123,500'],
        ['부산광역시', '취업자 (명)', '1,700,499'],
      ],
      { indicator: 'employed-persons', source },
    )
    expect(await valueOf('employed-persons.province', '11 2031')).toBe('5124')
    expect(await valueOf('employed-persons.province', '26 2031')).toBe('1700')
    expect(outcome.rounded).toBe(2)
  })

  test('finer figures than the catalogue allows are refused', async () => {
    const source = await populationSource()
    await expect(
      run(
        [
          ['시도별', '2031'],
          ['서울특별시', '9.5'],
        ],
        { indicator: 'population-resident', source },
      ),
    ).rejects.toThrow('Line 2, column "2031": 9.5 has more than the 0 decimals')
  })
})

describe('a bad file', () => {
  const bad: Readonly<Record<string, readonly [string, string]>> = {
    'that is empty': ['', 'The file is empty.'],
    'with an open quote': ['"시도별","2024"\n"서울특별시,"1"\n', 'Line 2: text follows a closing quote.'],
    'without years': ['"시도별","값"\n"서울","1"\n', 'No row of years and no column 시점 was found'],
    'with words for figures': [
      '시도별,2024\n서울특별시,구백만\n',
      'Line 2, column "2024": "구백만" is not a number.',
    ],
    'with two figures of one region': [
      '시도별,2024\n서울특별시,1\n서울특별시,2\n',
      'Lines 2 and 3 give two figures of 11 in 2024',
    ],
    'with several months of a year': ['시도별,2024.11,2024.12\n서울특별시,1,2\n', 'several months of 2024'],
    'that is a spreadsheet': ['PK\u{3}\u{4}', 'download the table as CSV'],
    'without figures of the level': ['시도별,2024\n강남역,1\n', 'holds no figure of a province'],
  }

  test.each(Object.keys(bad))('%s is named and nothing is written', async (name) => {
    const [text, message] = bad[name]!
    const before = await readFile(seriesFile(geodata, 'population-resident.province'), 'utf8')
    await expect(
      run(text, { indicator: 'population-resident', source: await populationSource() }),
    ).rejects.toThrow(message)
    expect(await readFile(seriesFile(geodata, 'population-resident.province'), 'utf8')).toBe(before)
  })

  test('a sum that the new figures break is reported', async () => {
    const outcome = await run(
      [
        ['시도별', '2024'],
        ['서울특별시', '1'],
      ],
      { indicator: 'population-resident', source: await populationSource() },
    )
    expect(outcome.sums.join('\n')).toMatch(/the provinces of 2024 sum to \d+, the nation is \d+/)
  })
})

describe('what may be left out of the command', () => {
  test('the indicator, when the file bears its id', async () => {
    const file = await download(
      [
        ['시도별', '2031'],
        ['서울특별시', '1'],
      ],
      'utf8',
      'population-resident.csv',
    )
    const outcome = await importFile({ file, geodata, dryRun: true, source: await populationSource() })
    expect(outcome.indicator).toBe('population-resident')
  })

  test('an unknown indicator, source or level is refused', async () => {
    const rows = [
      ['시도별', '2031'],
      ['서울특별시', '1'],
    ]
    await expect(run(rows, { indicator: 'nothing' })).rejects.toThrow('No indicator "nothing"')
    await expect(run(rows, { indicator: 'population-resident', source: 'NOBODY' })).rejects.toThrow(
      'No source "NOBODY"',
    )
    await expect(run(rows, { indicator: 'population-resident', level: 'city' })).rejects.toThrow(
      '"city" is no level',
    )
    await expect(run(rows, {})).rejects.toThrow('say it with --indicator')
  })
})

describe('the command', () => {
  const command = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/import/main.ts', ...words], {
      cwd: REPOSITORY,
    }).then(
      (result) => ({ code: 0, ...result }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    )

  test('ends with 2 and its usage when it is used wrongly', async () => {
    for (const words of [[], ['--nonsense', 'x.csv'], ['a.csv', 'b.csv']]) {
      const { code, stderr } = await command(...words)
      expect(code).toBe(2)
      expect(stderr).toContain('npm run import -- FILE')
    }
  })

  test('ends with 1 and one sentence when the file is bad', async () => {
    const file = await download('', 'utf8')
    const { code, stderr } = await command(file, '--geodata', geodata, '--indicator', 'population-resident')
    expect(code).toBe(1)
    expect(stderr).toBe('The file is empty.\nNothing was written.\n')
  })

  test('prints what changed', async () => {
    const file = await download([
      ['시도별', '2031'],
      ['서울특별시', '9,000,000'],
    ])
    const source = await populationSource()
    const { code, stdout } = await command(
      file,
      ...['--geodata', geodata, '--indicator', 'population-resident', '--source', source],
    )
    expect(code).toBe(0)
    expect(stdout).toContain('added 1, changed 0, unchanged 0')
  })
})
