import { parseArgs } from 'node:util'
import { buildGeodata, readTables, type Report } from './geodata/build'
import { BadTables } from './geodata/errors'

const USAGE = `npm run geodata -- [--check] [--geodata DIR] [--out DIR]
  builds the data of the atlas in DIR (public/data) from the tables in DIR (geodata)
  --check  only reads and checks the tables`

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

function summary({ version, built, files }: Report): string {
  const sizes = Object.entries(files)
  const series = sizes.filter(([name]) => name.startsWith('series/'))
  const others = sizes.filter(([name]) => !name.startsWith('series/'))
  const sum = (list: typeof sizes) => list.reduce((total, [, size]) => total + size.gzip, 0)
  return [
    `geodata ${version}: ${built ? 'built' : 'nothing has changed'}`,
    ...(built
      ? [
          ...others.map(([name, size]) => `  ${name.padEnd(22)} ${kilobytes(size.gzip).padStart(9)} gz`),
          `  ${`series/ (${series.length})`.padEnd(22)} ${kilobytes(sum(series)).padStart(9)} gz`,
        ]
      : []),
  ].join('\n')
}

function options() {
  try {
    return parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        geodata: { type: 'string', default: 'geodata' },
        out: { type: 'string', default: 'public/data' },
      },
    }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    process.exit(2)
  }
}

const { check, geodata, out } = options()
try {
  if (check) {
    const tables = await readTables(geodata)
    console.log(
      `${geodata}: ${tables.indicators.rows.length} indicators, ${tables.places.rows.length} places, no error`,
    )
  } else {
    const report = await buildGeodata({ geodata, out })
    console.log(summary(report))
    for (const warning of report.warnings) console.warn(`warning: ${warning}`)
  }
} catch (error) {
  if (!(error instanceof BadTables)) throw error
  console.error(error.message)
  console.error(`${error.errors.length} ${error.errors.length === 1 ? 'error' : 'errors'}; nothing was built`)
  process.exitCode = 1
}
