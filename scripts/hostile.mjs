import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { hostileReport } from './lib/hostile-report.mjs'
import { readJson } from './lib/json.mjs'
import { ROOT } from './lib/root.mjs'

// Ten thousand cases of everything that comes from outside: minutes. `npm test` takes the first three hundred of the same.
const CASES = process.argv[2] ?? '10000'
const folder = mkdtempSync(path.join(tmpdir(), 'goru-hostile-'))
const file = path.join(folder, 'hostile.json')
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/hostile'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, GORU_HOSTILE: CASES, GORU_HOSTILE_OUT: file } },
)
const measured = /** @type {import('./lib/hostile-report.mjs').Measured[]} */ (
  existsSync(file) ? readJson(file) : []
)
rmSync(folder, { recursive: true })
if (status === 0) {
  const machine = `${cpus().length} cores, ${process.arch}, ${process.platform}, Node ${process.versions.node}`
  const text = hostileReport(measured, new Date().toISOString().slice(0, 10), machine)
  writeFileSync(path.join(ROOT, 'bench/hostile.md'), text)
  console.log('bench/hostile.md')
}
process.exitCode = status ?? 1
