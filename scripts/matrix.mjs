import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { readJson } from './lib/json.mjs'
import { matrixReport } from './lib/matrix-report.mjs'
import { ROOT } from './lib/root.mjs'

// Every file of every kind of page with every fault, and every odd browser: minutes. `npm test` takes each file once.
const folder = mkdtempSync(path.join(tmpdir(), 'goru-matrix-'))
const file = path.join(folder, 'matrix.json')
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', 'tests/browser/matrix.spec.ts', '--reporter=line,json'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROME_PATH: ensureChromium((text) => console.log(text)),
      GORU_MATRIX: 'all',
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  },
)
const report = /** @type {import('@playwright/test/reporter').JSONReport} */ (readJson(file))
rmSync(folder, { recursive: true })
const rows = report.suites.flatMap(({ specs }) => specs).map(({ title, ok }) => ({ title, held: ok }))
if (!rows.length) process.exit(status || 1)
writeFileSync(path.join(ROOT, 'bench/matrix.md'), matrixReport(rows, new Date().toISOString().slice(0, 10)))
console.log('bench/matrix.md')
process.exitCode = status ?? 1
