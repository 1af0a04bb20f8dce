import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { buildGeodata, checked } from '../../scripts/geodata/build'
import { parseCsv } from '../../scripts/geodata/csv'
import { BadTables } from '../../scripts/geodata/errors'
import { decodeTables, readTexts, type Decoded } from '../../scripts/geodata/load'
import { GEODATA } from './tables'

/** A bad table is named to the cell, and stops the build. */

const SOUND = await readTexts(GEODATA)
/** Of a hundred tables each test changes one or two: the others are decoded once. */
const decoded: Decoded = new Map()
decodeTables(SOUND, 'geodata', decoded)
let texts = new Map<string, string>()
beforeEach(() => {
  texts = new Map(SOUND)
})

/** Rewrites a table by its lines (the header is line 1). */
function edit(file: string, change: (lines: string[]) => void): void {
  const lines = texts.get(file)!.trimEnd().split('\n')
  change(lines)
  texts.set(file, `${lines.join('\n')}\n`)
}

/** What a maintainer is told is wrong, `file:line column reason`; fails when nothing is. */
function told(error: unknown, folder: string): string[] {
  if (!(error instanceof BadTables)) throw new Error(`not stopped by a bad table: ${String(error)}`)
  return error.errors.map(({ file, line, column, reason, message, hint }) => {
    // The message a maintainer reads carries all of it.
    for (const part of [`${file}:${line}`, reason, hint]) expect(message).toContain(part)
    return `${path.relative(folder, file)}:${line} ${column ?? '-'}: ${reason}`
  })
}

function errors(): string[] {
  try {
    checked(decodeTables(texts, 'geodata', new Map(decoded)))
  } catch (error) {
    return told(error, 'geodata')
  }
  throw new Error('not stopped by a bad table')
}

const GRDP = 'series/grdp-nominal.province.csv'
const cells = (line: string | undefined): string[] => line!.split(',')

test('an unknown region code', () => {
  edit(GRDP, (lines) => {
    lines[11] = ['99', ...cells(lines[11]).slice(1)].join(',')
  })
  expect(errors()).toContain(`${GRDP}:12 region: unknown region code "99"`)
})

test('a code that lost its leading zero in a spreadsheet', () => {
  edit(GRDP, (lines) => {
    lines[1] = lines[1]!.replace(/^00,/, '0,')
  })
  expect(errors()).toContain(`${GRDP}:2 region: unknown region code "0"`)
})

test('a text where a number belongs', () => {
  edit(GRDP, (lines) => {
    const [region, year, , ...rest] = cells(lines[11])
    lines[11] = [region, year, 'abc', ...rest].join(',')
  })
  expect(errors()).toEqual([`${GRDP}:12 value: "abc" is not a number`])
})

test('a source id that no table of sources has', () => {
  edit(GRDP, (lines) => {
    const [region, year, value, , flag] = cells(lines[11])
    lines[11] = [region, year, value, 'NOBODY', flag].join(',')
  })
  expect(errors()).toEqual([`${GRDP}:12 source: unknown source id "NOBODY"`])
})

test('a figure without a source', () => {
  edit(GRDP, (lines) => {
    const [region, year, value, , flag] = cells(lines[11])
    lines[11] = [region, year, value, '', flag].join(',')
  })
  expect(errors()).toEqual([`${GRDP}:12 source: is empty`])
})

test('a row that stands twice', () => {
  edit(GRDP, (lines) => lines.push(lines[11]!))
  const [region, year] = cells(SOUND.get(GRDP)!.split('\n')[11])
  const last = texts.get(GRDP)!.trimEnd().split('\n').length
  expect(errors()).toContain(
    `${GRDP}:${last} region: the row of region ${region}, year ${year} stands already on line 12`,
  )
})

test('a column with a wrong name', () => {
  edit(GRDP, (lines) => {
    lines[0] = 'region,year,figure,source,flag'
  })
  expect(errors()).toEqual([
    `${GRDP}:1 figure: wrong column: it is not known`,
    `${GRDP}:1 value: wrong column: it is missing`,
  ])
})

test('columns in another order', () => {
  edit(GRDP, (lines) => {
    lines[0] = 'region,value,year,source,flag'
  })
  expect(errors()).toEqual([`${GRDP}:1 value: wrong column: "year" belongs in this place`])
})

test('a row with a cell too few', () => {
  edit(GRDP, (lines) => {
    lines[11] = cells(lines[11]).slice(0, 4).join(',')
  })
  expect(errors()).toEqual([`${GRDP}:12 flag: the row has 4 cells, the header 5`])
})

test('a quote that never closes', () => {
  edit(GRDP, (lines) => {
    const [region, year, value, ...rest] = cells(lines[11])
    lines[11] = [region, year, `"${value}`, ...rest].join(',')
  })
  expect(errors()).toEqual([`${GRDP}:12 -: a quote opens here and never closes`])
})

test('an empty file, and one with a header alone', () => {
  texts.set(GRDP, '')
  expect(errors()).toEqual([`${GRDP}:1 -: the file is empty`])
  texts.set(GRDP, 'region,year,value,source,flag\n')
  expect(errors()).toContain(`${GRDP}:1 -: the table has no rows`)
})

test('a table that is missing', () => {
  texts.delete('regions.csv')
  expect(errors()).toEqual(['regions.csv:1 -: the file is missing'])
})

test('a year that cannot be, and more digits than the catalogue says', () => {
  edit(GRDP, (lines) => {
    const [region, , ...rest] = cells(lines[11])
    lines[11] = [region, '2204', ...rest].join(',')
  })
  expect(errors()).toEqual([`${GRDP}:12 year: the year 2204 cannot be`])
  texts.set(GRDP, SOUND.get(GRDP)!)
  edit(GRDP, (lines) => {
    const [region, year, value, ...rest] = cells(lines[11])
    lines[11] = [region, year, `${value}.0`, ...rest].join(',')
  })
  expect(errors()).toEqual([
    expect.stringMatching(
      /^series\/grdp-nominal\.province\.csv:12 value: "\d+\.0" has 1 decimals, the catalogue says 0$/,
    ),
  ])
})

test('a wrong digit in a figure that is summed', () => {
  edit(GRDP, (lines) => {
    const [region, year, value, ...rest] = cells(lines[40])
    lines[40] = [region, year, String(Number(value) + 40000), ...rest].join(',')
  })
  expect(errors()).toEqual([
    expect.stringMatching(/^series\/grdp-nominal\.province\.csv:\d+ value: the provinces of \d{4} sum to/),
  ])
})

test('a series nobody has put into the catalogue', () => {
  texts.set('series/unheard-of.province.csv', SOUND.get(GRDP)!)
  expect(errors()).toEqual(['series/unheard-of.province.csv:1 -: no indicator "unheard-of"'])
})

/** Sets the cell of a column in the first row that the test admits; gives the line. */
function setCell(
  file: string,
  column: string,
  value: string,
  admit: (row: readonly string[]) => boolean = () => true,
): number {
  const rows = parseCsv(texts.get(file)!, file)
  const at = rows[0]!.findIndex((cell) => cell.text === column)
  const row = rows.findIndex((one, i) => i > 0 && admit(one.map((cell) => cell.text)))
  const next = rows.map((one, i) => one.map((cell, k) => (i === row && k === at ? value : cell.text)))
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  texts.set(file, `${next.map((one) => one.map(quote).join(',')).join('\n')}\n`)
  return rows[row]![at]!.line
}

const withId = (id: string) => (row: readonly string[]) => row[0] === id

test.each([
  ['theme', 'unknown theme "nonsense"'],
  ['family', 'unknown indicator "nonsense"'],
  ['weight', 'unknown indicator "nonsense"'],
  ['not_joined_with', 'unknown indicator "nonsense"'],
  ['scheme', '"nonsense" is not a classification'],
  ['palette', '"nonsense" is not allowed'],
] as const)('a catalogue entry with nonsense as its %s', (column, reason) => {
  const line = setCell('indicators.csv', column, 'nonsense', withId('grdp-per-capita'))
  expect(errors()).toEqual([`indicators.csv:${line} ${column}: ${reason}`])
})

test('an alias that is the id of another indicator', () => {
  setCell('indicators.csv', 'aliases', 'population-resident', withId('grdp-per-capita'))
  expect(errors()).toEqual([
    expect.stringMatching(/^indicators\.csv:\d+ aliases: "population-resident" is taken by line \d+$/),
  ])
})

test('a computed figure without its denominator, or of something unknown', () => {
  const id = withId('youth-net-migration-rate-20-39')
  const line = setCell('indicators.csv', 'denominator', '', id)
  expect(errors()).toEqual([`indicators.csv:${line} numerator: a computed figure is half declared`])
  setCell('indicators.csv', 'denominator', 'nonsense', id)
  expect(errors()).toEqual([`indicators.csv:${line} denominator: unknown indicator "nonsense"`])
})

test.each([
  ['nonsense', 'unknown indicator "nonsense"'],
  ['grdp-per-capita-base2015', 'grdp-per-capita-base2015 has no figures by municipality'],
  ['population-resident', 'population-resident is a count'],
  ['total-fertility-rate', 'total-fertility-rate stands twice at this level'],
])('regions compared by a figure that cannot be compared by: %s', (id, reason) => {
  const line = setCell(
    'alike.csv',
    'indicator',
    id,
    ([level, known]) => level === 'municipality' && known === 'ageing-share-65plus',
  )
  const told = errors()
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(new RegExp(`^alike\\.csv:\\d+ indicator: ${reason}$`))
  if (!reason.includes('twice')) expect(told[0]).toContain(`:${line} `)
})

test('a break of an unknown indicator', () => {
  const line = setCell('breaks.csv', 'indicator', 'nonsense')
  expect(errors()).toContain(`breaks.csv:${line} indicator: unknown indicator "nonsense"`)
})

test.each([
  ['overlay', 'nowhere', 'unknown overlay "nowhere"'],
  ['province', '99', 'unknown region code "99"'],
  ['municipality', '99999', 'unknown region code "99999"'],
  ['sources', 'NOBODY', 'unknown source id "NOBODY"'],
  ['lon', '27.1', '27.1 is outside Korea'],
  ['from', 'spring 2012', '"spring 2012" is not a date'],
  ['precision', 'about', '"about" is not allowed'],
] as const)('a place with a wrong %s', (column, value, reason) => {
  const line = setCell('places/places.csv', column, value, withId('innovation-city-naju'))
  expect(errors()).toContain(`places/places.csv:${line} ${column}: ${reason}`)
})

test.each([
  ['place', 'nowhere', 'unknown place "nowhere"'],
  ['fact', 'rumour', 'unknown kind of fact "rumour"'],
  ['sources', 'NOBODY', 'unknown source id "NOBODY"'],
] as const)('a fact of a place with a wrong %s', (column, value, reason) => {
  const line = setCell('places/facts.csv', column, value)
  expect(errors()).toContain(`places/facts.csv:${line} ${column}: ${reason}`)
})

test('an overlay in a colour that no theme has, and ground that nothing draws', () => {
  const colour = setCell('overlays.csv', 'colour', 'k99', withId('sejong'))
  const extent = setCell('overlays.csv', 'extent', 'glow', withId('saemangeum'))
  expect(errors()).toEqual([
    `overlays.csv:${colour} colour: "k99" is not allowed`,
    `overlays.csv:${extent} extent: "glow" is not allowed`,
  ])
})

test('all that is wrong is told at once, in every table', () => {
  edit(GRDP, (lines) => {
    lines[11] = lines[11]!.replace(/,\d+,/, ',abc,')
  })
  edit('themes.csv', (lines) => {
    lines[0] = `${lines[0]},more`
  })
  expect(errors().map((error) => error.split(':')[0])).toEqual(['themes.csv', GRDP])
})

test('a build that is stopped leaves the one before as it was, and nothing beside it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'goru-tables-'))
  const [geodata, out] = [path.join(folder, 'geodata'), path.join(folder, 'data')]
  const earlier = { 'catalogue.json': '{"version":"earlier"}', 'series/x.json': '{}' }
  await cp(GEODATA, geodata, { recursive: true })
  await rm(path.join(geodata, 'regions.csv'))
  await mkdir(path.join(out, 'series'), { recursive: true })
  for (const [name, text] of Object.entries(earlier)) await writeFile(path.join(out, name), text)

  const error: unknown = await buildGeodata({ geodata, out }).catch((reason: unknown) => reason)
  expect(told(error, geodata)).toEqual(['regions.csv:1 -: the file is missing'])
  expect((await readdir(folder)).sort()).toEqual(['data', 'geodata'])
  const left = (await readdir(out, { recursive: true })).sort()
  expect(left).toEqual(['catalogue.json', 'series', 'series/x.json'])
  for (const [name, text] of Object.entries(earlier))
    expect(await readFile(path.join(out, name), 'utf8')).toBe(text)
  await rm(folder, { recursive: true })
})

test('a policy table: a cell that cannot be what it must be, a standing that no figure has, a column that is missing', () => {
  edit('policy/institutions.csv', (lines) => {
    lines[1] = lines[1]!.replace(',unknown,', ',perhaps,')
  })
  edit('policy/talent-hiring.csv', (lines) => {
    lines[1] = lines[1]!.replace(',legal-target,target,', ',legal-target,hoped,')
  })
  edit('policy/institution-counts.csv', (lines) => {
    lines[0] = lines[0]!.replace('printed_en', 'printed_english')
  })
  expect(errors()).toEqual([
    'policy/talent-hiring.csv:2 standing: unknown standing "hoped"',
    'policy/institutions.csv:2 moved_state: "perhaps" is not allowed',
    'policy/institution-counts.csv:1 printed_en: wrong column: it is missing',
  ])
})

test('a move of a province that was not there yet, and one from a place to itself', () => {
  const table = 'moves/province.csv'
  edit(table, (lines) => {
    lines.push('27,11,1980,5', '11,11,1980,5')
  })
  const line = texts.get(table)!.trimEnd().split('\n').length
  expect(errors()).toEqual([
    `${table}:${line - 1} origin: 27 was not there in 1980`,
    `${table}:${line} destination: a move from 11 to itself`,
  ])
})

test('an overlay with the symbol of another', () => {
  const line = setCell('overlays.csv', 'symbol', 'star', withId('saemangeum'))
  expect(errors()).toEqual([`overlays.csv:${line} symbol: "star" is the symbol of sejong`])
})
