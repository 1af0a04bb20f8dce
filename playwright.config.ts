import { defineConfig, devices } from '@playwright/test'
import { findChromium, LAUNCH_FLAGS } from './scripts/lib/chromium.mjs'

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/setup.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
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
    launchOptions: {
      executablePath: process.env['CHROME_PATH'] || findChromium() || undefined,
      args: [...LAUNCH_FLAGS],
    },
    trace: 'off',
  },
})
