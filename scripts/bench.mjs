import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './lib/root.mjs'

// The benchmark shares the atlas's own modules, which are TypeScript.
const { status } = spawnSync(
  process.execPath,
  [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'bench/run.ts', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
)
process.exitCode = status ?? 1
