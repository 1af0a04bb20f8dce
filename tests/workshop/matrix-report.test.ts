import { expect, test } from 'vitest'
import { hostileReport } from '../../scripts/lib/hostile-report.mjs'
import { matrixReport } from '../../scripts/lib/matrix-report.mjs'

test('the matrix is told page by page, a file a line and a fault a column, and what is broken stands out', () => {
  const text = matrixReport(
    [
      { title: 'a map · land.json · 404', held: true },
      { title: 'a map · land.json · HTML', held: false },
      { title: 'a map asks for the files in the table and no others', held: true },
    ],
    '2026-01-01',
  )
  expect(text).toContain('3 rows, 2 hold')
  expect(text).toContain('## A map')
  expect(text).toMatch(/\| `land\.json` +\| holds +\| \*\*broken\*\* +\|/)
  expect(text).toMatch(/\| a map asks for the files .* \| holds \|/)
})

test('hostile input is told by way in, with how many were taken and how long the slowest took', () => {
  const text = hostileReport(
    [{ name: 'address', cases: 10_000, taken: 1200, slowest: 31, grown: 120 }],
    '2026-01-01',
    'one core',
  )
  expect(text).toMatch(/\| address +\| +10,000 \| +1,200 \| +8,800 \| +31 \| +120 \|/)
})
