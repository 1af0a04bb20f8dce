import { defineConfig, devices } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { findChromium, LAUNCH_FLAGS } from './scripts/lib/chromium.mjs'

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/setup.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  // More than the two cores that the smallest machine has: a page waits for half of its time.
  workers: 3,
  // WebGL in software on a shared machine is slow; a test that hangs still ends.
  timeout: 90_000,
  reporter: 'list',
  // Pictures are made on purpose only: `npx playwright test --update-snapshots`.
  updateSnapshots: 'none',
  snapshotPathTemplate: 'tests/browser/pictures/{testFileName}/{arg}{ext}',
  expect: {
    timeout: 10_000,
    // One pixel in a hundred: type is smoothed differently from one Chromium to the next.
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide', scale: 'css' },
  },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    contextOptions: { reducedMotion: 'reduce' },
    // Each test is a first visit: keeping the whole atlas would take its time for nothing but in offline.spec.ts.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'] || findChromium() || undefined,
      args: [...LAUNCH_FLAGS],
      // Pages and pictures whose type is the machine's own have the same type on every machine (Linux; elsewhere ignored).
      env: {
        ...process.env,
        FONTCONFIG_FILE: fileURLToPath(new URL('tests/browser/fonts.conf', import.meta.url)),
      },
    },
    trace: 'off',
  },
})
