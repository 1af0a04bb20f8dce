import { spawnSync } from 'node:child_process'
import { ensureChromium } from './lib/chromium.mjs'
import { ROOT } from './lib/root.mjs'

// Every slide of every story, in both languages and at three sizes of a projection: what is not read from the last row, and
// what lies on something else. It takes minutes; `npm test` walks each story once.
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    'tests/browser/stage.spec.ts',
    '-g',
    'last row',
    '--reporter=line',
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: ensureChromium((text) => console.log(text)), WALK: 'all' },
  },
)
process.exitCode = status ?? 1
