import { DIVERGING, isArea } from '../../src/atlas/model'
import { POLICY_TABLES } from '../../src/atlas/policy'
import type { Field } from '../../src/atlas/policy/field'
import { STANDINGS } from '../../src/atlas/policy/standing'
import { readRow, type PolicyTable } from '../../src/atlas/policy/table'
import { errorAt, cellOf, type Table } from './table'
import { TableError } from './errors'
import type { PartialTable, SeriesTable, Tables } from './load'
import { alikeErrors } from './alike'
import { sumErrors } from './sums'
import { tileErrors } from './tiles'

/**
 * Everything that can be wrong between tables that can each be read: unknown codes and ids, duplicates, too many
 * digits, catalogue entries without figures and the other way round, sums that do not hold.
 */
export function checkTables(tables: Tables): TableError[] {
  return [
    ...regionErrors(tables),
    ...tileErrors(tables),
    ...alikeErrors(tables),
    ...indicatorErrors(tables),
    ...tables.series.flatMap((table) => seriesErrors(tables, table)),
    ...tables.partialSeries.flatMap((table) => partialErrors(tables, table)),
    ...catalogueOfPartialErrors(tables),
    ...sourceErrors(tables),
    ...keptErrors(tables),
    ...placeErrors(tables),
    ...policyErrors(tables),
    ...POLICY_TABLES.flatMap((table) => rowErrors<unknown>(tables, table)),
    ...movesErrors(tables),
    ...parkErrors(tables),
    ...tables.series.flatMap((table) => sumErrors(tables, table)),
  ]
}

type Test = (value: string) => boolean

/** Errors at the cells of a column that hold something the test does not know. */
function unknown<R>(
  table: Table & { readonly rows: readonly R[] },
  column: string & keyof R,
  known: Test,
  what: string,
  hint: string,
): TableError[] {
  return table.rows.flatMap((row, i) => {
    const value = row[column]
    const words: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value]
    return words
      .filter((word): word is string => typeof word === 'string' && word !== '' && !known(word))
      .map((word) => errorAt(table, i, column, `unknown ${what} "${word}"`, hint))
  })
}

/** Errors at the second and further rows that say the same in the named columns. */
function duplicates(table: Table, ...columns: readonly string[]): TableError[] {
  const seen = new Map<string, number>()
  return table.rows.flatMap((_, i) => {
    const words = columns.map((column) => cellOf(table, i, column).text)
    const key = JSON.stringify(words)
    const line = cellOf(table, i, columns[0]!).line
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, line)
      return []
    }
    const what = columns.map((column, at) => `${column} ${words[at]}`).join(', ')
    return [
      errorAt(
        table,
        i,
        columns[0]!,
        `the row of ${what} stands already on line ${first}`,
        'keep one of them',
      ),
    ]
  })
}

const idsOf = (table: Table, column = 'id'): Test => {
  const ids = new Set(table.rows.map((_, i) => cellOf(table, i, column).text))
  return (value) => ids.has(value)
}
const either =
  (...tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value))

const codesOf = (tables: Tables, ...levels: readonly string[]): Test => {
  const codes = new Set(
    tables.regions.rows.filter((row) => levels.includes(row.level)).map((row) => row.code),
  )
  return (value) => codes.has(value)
}
const LEGAL_CODES = 'the legal codes stand in regions.csv, with their leading zeros'
const knownSource = (tables: Tables): Test => either(...tables.sources.map((table) => idsOf(table)))
const KNOWN_SOURCES = 'add it to a table of sources/, or correct the id'
const KNOWN_INDICATORS = 'the ids stand in indicators.csv'
const KNOWN_THEMES = 'the ids stand in themes.csv'

function regionErrors(tables: Tables): TableError[] {
  const { regions, atoms, straits, vintages } = tables
  const code = idsOf(regions, 'code')
  return [
    ...duplicates(regions, 'code'),
    ...unknown(regions, 'parent', code, 'region code', LEGAL_CODES),
    ...unknown(regions, 'macro', code, 'region code', LEGAL_CODES),
    ...unknown(regions, 'vintages', idsOf(vintages), 'vintage', 'the ids stand in vintages.csv'),
    ...duplicates(vintages, 'id'),
    ...duplicates(atoms, 'atom'),
    ...duplicates(straits, 'atom'),
    ...(['atom', 'across'] as const).flatMap((column) =>
      unknown(straits, column, idsOf(atoms, 'atom'), 'atom', 'the atoms stand in atoms.csv'),
    ),
    ...(['statistics', '2025', '2026-07', 'province_2025', 'province_2026-07'] as const).flatMap((column) =>
      unknown(atoms, column, code, 'region code', LEGAL_CODES),
    ),
  ]
}

function indicatorErrors(tables: Tables): TableError[] {
  const { indicators, themes, breaks, series } = tables
  const known = idsOf(indicators)
  const withFile = new Set(series.map((table) => table.indicator))
  const names = new Map<string, number>()
  return [
    ...duplicates(themes, 'id'),
    ...duplicates(indicators, 'id'),
    ...unknown(indicators, 'theme', idsOf(themes), 'theme', KNOWN_THEMES),
    ...(['family', 'weight', 'numerator', 'denominator'] as const).flatMap((column) =>
      unknown(indicators, column, known, 'indicator', KNOWN_INDICATORS),
    ),
    ...unknown(
      indicators,
      'not_joined_with',
      either(known, idsOf(tables.partial)),
      'indicator',
      'the ids stand in indicators.csv and partial.csv',
    ),
    ...indicators.rows.flatMap((row, i) => {
      const errors: TableError[] = []
      const at = (column: string, reason: string, hint: string) =>
        errors.push(errorAt(indicators, i, column, reason, hint))
      const derived = row.numerator !== '' || row.denominator !== ''
      if (derived && (row.numerator === '' || row.denominator === '' || row.factor === null))
        at('numerator', 'a computed figure is half declared', 'give numerator, denominator and factor')
      if (derived && withFile.has(row.id))
        at('numerator', 'a computed figure has a series file', 'delete the file or the declaration')
      if (!derived && !withFile.has(row.id))
        at('id', `"${row.id}" has no figures`, 'add its file to series/, or declare how it is computed')
      for (const part of derived ? (['numerator', 'denominator'] as const) : [])
        if (row[part] !== '' && known(row[part]) && !withFile.has(row[part]))
          at(
            part,
            `"${row[part]}" is itself computed or has no file`,
            'compute from figures that have a file',
          )
      if (row.nature === 'diverging' && row.midpoint === null)
        at('midpoint', 'a diverging ramp has no middle', 'write a number or nation')
      if ((DIVERGING as readonly string[]).includes(row.palette) !== (row.nature === 'diverging'))
        at('palette', `"${row.palette}" is not ${row.nature}`, 'choose a palette of the nature of the figure')
      for (const name of [row.id, ...row.aliases]) {
        const first = names.get(name)
        const { line } = cellOf(indicators, i, 'id')
        if (first !== undefined && first !== line)
          at('aliases', `"${name}" is taken by line ${first}`, 'an id or alias names one indicator')
        names.set(name, line)
      }
      return errors
    }),
    ...unknown(breaks, 'indicator', known, 'indicator', KNOWN_INDICATORS),
    ...duplicates(breaks, 'indicator', 'level', 'year', 'kind'),
  ]
}

/** What every table of region, year, value, source and flag must satisfy. */
function figureErrors(
  tables: Tables,
  table: SeriesTable | PartialTable,
  legal: Test,
  decimals: number,
): TableError[] {
  if (table.errors.length) return []
  if (table.rows.length === 0)
    return [
      new TableError(table.file, 1, null, 'the table has no rows', 'add the figures, or delete the file'),
    ]
  return [
    ...unknown(table, 'region', legal, 'region code', LEGAL_CODES),
    ...unknown(table, 'source', knownSource(tables), 'source id', KNOWN_SOURCES),
    ...duplicates(table, 'region', 'year'),
    ...table.rows.flatMap((_, i) => {
      const { text } = cellOf(table, i, 'value')
      const digits = text.split('.')[1]?.length ?? 0
      return digits > decimals
        ? [
            errorAt(
              table,
              i,
              'value',
              `"${text}" has ${digits} decimals, the catalogue says ${decimals}`,
              'round nothing: correct the value, or decimals in the catalogue',
            ),
          ]
        : []
    }),
  ]
}

function seriesErrors(tables: Tables, table: SeriesTable): TableError[] {
  const entry = tables.indicators.rows.find((row) => row.id === table.indicator)
  if (!entry)
    return [
      new TableError(
        table.file,
        1,
        null,
        `no indicator "${table.indicator}"`,
        'add it to indicators.csv, or rename the file',
      ),
    ]
  const units = new Set(
    tables.regions.rows
      .filter(
        (row) => row.level === 'nation' || (row.level === table.level && row.vintages.includes('statistics')),
      )
      .map((row) => row.code),
  )
  return figureErrors(tables, table, (code) => units.has(code), entry.decimals)
}

function partialErrors(tables: Tables, table: PartialTable): TableError[] {
  const entry = tables.partial.rows.find((row) => row.id === table.indicator)
  if (!entry)
    return [
      new TableError(
        table.file,
        1,
        null,
        `no entry "${table.indicator}"`,
        'add it to partial.csv, or rename the file',
      ),
    ]
  const legal = either(
    codesOf(tables, 'nation', 'macro', 'province'),
    (code) => code === 'CA' || code === 'NC',
  )
  return figureErrors(tables, table, legal, entry.decimals)
}

function catalogueOfPartialErrors(tables: Tables): TableError[] {
  const { partial, facts } = tables
  const files = new Set(tables.partialSeries.map((table) => table.indicator))
  return [
    ...duplicates(partial, 'id'),
    ...unknown(partial, 'theme', idsOf(tables.themes), 'theme', KNOWN_THEMES),
    ...unknown(
      partial,
      'not_joined_with',
      either(idsOf(tables.indicators), idsOf(partial)),
      'indicator',
      'the ids stand in indicators.csv and partial.csv',
    ),
    ...unknown(partial, 'id', (id) => files.has(id), 'file for', 'add its file to partial/'),
    ...duplicates(facts, 'id'),
    ...unknown(facts, 'source', knownSource(tables), 'source id', KNOWN_SOURCES),
  ]
}

/** What keepers note of sources and series. */
function keptErrors({ checks, changes, kosis, sources, indicators }: Tables): TableError[] {
  return [
    ...duplicates(kosis, 'indicator', 'level'),
    ...unknown(kosis, 'indicator', idsOf(indicators), 'indicator', KNOWN_INDICATORS),
    ...duplicates(checks, 'source'),
    ...unknown(checks, 'source', either(...sources.map((table) => idsOf(table))), 'source id', KNOWN_SOURCES),
    ...unknown(changes, 'indicator', idsOf(indicators), 'indicator', KNOWN_INDICATORS),
  ]
}

function sourceErrors(tables: Tables): TableError[] {
  const first = new Map<string, string>()
  return tables.sources.flatMap((table) => [
    ...duplicates(table, 'id'),
    ...unknown(table, 'licence', idsOf(tables.licences), 'licence', 'the ids stand in licences.csv'),
    ...table.rows.flatMap((row, i) => {
      const other = first.get(row.id)
      if (other !== undefined && other !== table.file)
        return [errorAt(table, i, 'id', `"${row.id}" stands also in ${other}`, 'keep one of them')]
      first.set(row.id, table.file)
      return row.url === '' || /^https?:\/\/\S+$/.test(row.url)
        ? []
        : [errorAt(table, i, 'url', 'is not one web address', 'write one address that begins with http')]
    }),
  ])
}

/** Symbols are told apart by their shape; areas, which are told apart on the map, may share a sign in another colour. */
function symbolErrors({ overlays }: Tables): TableError[] {
  const marks = overlays.rows.map(({ symbol, extent }) => (isArea(extent) ? '' : symbol))
  return marks.flatMap((symbol, i) =>
    symbol && marks.indexOf(symbol) < i
      ? [
          errorAt(
            overlays,
            i,
            'symbol',
            `"${symbol}" is the symbol of ${overlays.rows[marks.indexOf(symbol)]!.id}`,
            'give each overlay a symbol of its own',
          ),
        ]
      : [],
  )
}

function placeErrors(tables: Tables): TableError[] {
  const { places, placeFacts, factKinds, overlays } = tables
  const source = knownSource(tables)
  const parent = new Map(tables.regions.rows.map((row) => [row.code, row.parent]))
  const provinceOf = (code: string): string => (code.length > 2 ? provinceOf(parent.get(code) ?? '') : code)
  return [
    ...duplicates(overlays, 'id'),
    ...duplicates(overlays, 'symbol', 'colour'),
    ...symbolErrors(tables),
    ...unknown(overlays, 'planned_source', source, 'source id', KNOWN_SOURCES),
    ...duplicates(places, 'id'),
    ...unknown(places, 'overlay', idsOf(overlays), 'overlay', 'the ids stand in overlays.csv'),
    ...unknown(places, 'province', codesOf(tables, 'province'), 'region code', LEGAL_CODES),
    ...unknown(
      places,
      'municipality',
      codesOf(tables, 'municipality', 'district'),
      'region code',
      LEGAL_CODES,
    ),
    ...unknown(places, 'sources', source, 'source id', KNOWN_SOURCES),
    ...places.rows.flatMap((row, i) => {
      const errors: TableError[] = []
      const at = (column: string, reason: string, hint: string) =>
        errors.push(errorAt(places, i, column, reason, hint))
      for (const code of row.municipality)
        if (parent.has(code) && provinceOf(code) !== row.province)
          at('municipality', `${code} is not in province ${row.province}`, 'correct one of them')
      if ((row.lon === null) !== (row.lat === null))
        at('lon', 'half a position', 'give longitude and latitude, or neither')
      if (row.lon !== null && (row.lon < 124 || row.lon > 132))
        at('lon', `${row.lon} is outside Korea`, 'longitudes lie between 124 and 132')
      if (row.lat !== null && (row.lat < 33 || row.lat > 39))
        at('lat', `${row.lat} is outside Korea`, 'latitudes lie between 33 and 39')
      if (row.from && row.to && row.from.slice(0, 4) > row.to.slice(0, 4))
        at('to', 'it ends before it begins', 'correct one of the dates')
      return errors
    }),
    ...duplicates(factKinds, 'id'),
    ...unknown(placeFacts, 'place', idsOf(places), 'place', 'the ids stand in places/places.csv'),
    ...unknown(
      placeFacts,
      'fact',
      idsOf(factKinds),
      'kind of fact',
      'the ids stand in places/fact-kinds.csv',
    ),
    ...unknown(placeFacts, 'sources', source, 'source id', KNOWN_SOURCES),
    ...duplicates(placeFacts, 'place', 'fact', 'date', 'value', 'text_ko'),
    ...placeFacts.rows.flatMap((row, i) =>
      row.value === null && row.text_ko === '' && row.text_en === ''
        ? [
            errorAt(
              placeFacts,
              i,
              'value',
              'the fact says nothing',
              'give a value or a text, or delete the row',
            ),
          ]
        : [],
    ),
  ]
}

function movesErrors(tables: Tables): TableError[] {
  const { moves, movesSources, provinceBirths } = tables
  const province = codesOf(tables, 'province')
  const births = new Map(provinceBirths.rows.map(({ region, year }) => [region, year]))
  return [
    ...unknown(movesSources, 'source', knownSource(tables), 'source id', KNOWN_SOURCES),
    ...duplicates(provinceBirths, 'region'),
    ...(['region', 'parent'] as const).flatMap((column) =>
      unknown(provinceBirths, column, province, 'region code', LEGAL_CODES),
    ),
    ...moves.flatMap((table) => [
      ...duplicates(table, 'origin', 'destination', 'year'),
      ...(['origin', 'destination'] as const).flatMap((column) => [
        ...unknown(table, column, codesOf(tables, table.level), 'region code', LEGAL_CODES),
        ...table.rows.flatMap((row, i) =>
          row.year < (births.get(row[column]) ?? 0)
            ? [
                errorAt(
                  table,
                  i,
                  column,
                  `${row[column]} was not there in ${row.year}`,
                  'correct its year in province-births.csv, or delete the row',
                ),
              ]
            : [],
        ),
      ]),
      ...table.rows.flatMap((row, i) =>
        row.origin === row.destination
          ? [
              errorAt(
                table,
                i,
                'destination',
                `a move from ${row.origin} to itself`,
                'moves within a region are not told: delete the row',
              ),
            ]
          : [],
      ),
    ]),
  ]
}

function parkErrors(tables: Tables): TableError[] {
  const { parks } = tables
  return [
    ...unknown(parks, 'municipality', codesOf(tables, 'municipality'), 'municipality', LEGAL_CODES),
    ...unknown(parks, 'source', knownSource(tables), 'source id', KNOWN_SOURCES),
    ...duplicates(parks, 'municipality', 'kind', 'name_ko'),
    ...parks.rows.flatMap(({ tenants, operating }, i) =>
      operating > tenants
        ? [
            errorAt(
              parks,
              i,
              'operating',
              `${operating} firms at work of ${tenants} with a site`,
              'those at work are some of the tenants: correct one of the two',
            ),
          ]
        : [],
    ),
  ]
}

function policyErrors(tables: Tables): TableError[] {
  const source = knownSource(tables)
  const province = either(
    codesOf(tables, 'province', 'nation', 'macro'),
    (code) => code === 'CA' || code === 'NC',
  )
  const municipality = codesOf(tables, 'municipality', 'district', 'province')
  const places = new Set(tables.places.rows.flatMap((row) => [row.id, row.group]))
  const place: Test = (value) => places.has(value) || value === 'all'
  const standing: Test = (value) => STANDINGS.some((one) => one === value)
  const levels: Test = (value) => value === 'high' || value === 'medium' || value === 'low'
  const words: Readonly<Record<string, readonly [Test, string, string]>> = {
    place: [place, 'place', 'the ids stand in places/places.csv'],
    confidence: [levels, 'confidence', 'write high, medium or low'],
    standing: [standing, 'standing', `write ${STANDINGS.join(', ')}`],
    sources: [source, 'source id', KNOWN_SOURCES],
    province: [province, 'region code', LEGAL_CODES],
    municipality: [municipality, 'region code', LEGAL_CODES],
  }
  return [...tables.policy.values()].flatMap((table) =>
    table.header.flatMap((column) => {
      const check = words[column]
      if (!check) return []
      const [known, what, hint] = check
      return table.rows.flatMap((_, i) =>
        cellOf(table, i, column)
          .text.split(';')
          .filter((word) => word !== '' && !known(word))
          .map((word) => errorAt(table, i, column, `unknown ${what} "${word}"`, hint)),
      )
    }),
  )
}

/** Errors at cells of a policy's table that its typed row cannot be read from. */
function rowErrors<T>(tables: Tables, wanted: PolicyTable<T>): TableError[] {
  const table = tables.policy.get(wanted.name)
  if (!table) return []
  const columns = Object.values<Field<unknown>>(wanted.fields).flatMap((field) => field.columns)
  const missing = columns.filter((column) => !table.header.includes(column))
  if (missing.length)
    return missing.map(
      (column) => new TableError(table.file, 1, column, 'wrong column: it is missing', 'restore it'),
    )
  return table.rows.flatMap((row, i) =>
    readRow(wanted, row).misfits.map((misfit) =>
      errorAt(
        table,
        i,
        misfit.column,
        `"${cellOf(table, i, misfit.column).text}" is not allowed`,
        `write ${misfit.wanted}`,
      ),
    ),
  )
}
