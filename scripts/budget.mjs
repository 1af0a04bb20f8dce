import path from 'node:path'
import { measure, table, tooEarly } from './lib/budget.mjs'
import { readJson } from './lib/json.mjs'
import { ROOT } from './lib/root.mjs'

const dist = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'))
const budgets = /** @type {import('./lib/budget.mjs').Budget[]} */ (readJson(path.join(ROOT, 'budgets.json')))
const measures = measure(dist, budgets)
console.log(table(measures))
const complaints = [
  ...measures.filter(({ kB, limit }) => kB > limit).map(({ name }) => `Too heavy: ${name}.`),
  ...tooEarly(dist),
]
if (complaints.length) {
  console.error(complaints.join('\n'))
  process.exitCode = 1
}
