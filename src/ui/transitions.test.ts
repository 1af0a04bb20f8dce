import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** A quarter of a second keeps the eye; what is longer keeps the reader. */
const MOST = 0.25

/** The pages that are read; a talk takes its time, and a story that scrolls follows the hand. */
const READ = ['src/ui', 'src/lenses', 'src/shells']
const sheets = READ.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(folder, name)),
)
  .filter((name) => /\.(svelte|css)$/.test(name) && !name.startsWith('src/ui/stage/'))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }))
const moving = sheets.filter(({ text }) => /transition:(?!\s*none)/.test(text))

describe('what moves on a page', () => {
  it('is over within a quarter of a second', () => {
    const times = moving.flatMap(({ name, text }) =>
      [...text.matchAll(/transition:\s*([^;]+);/g)].flatMap(([, rule = '']) =>
        [...rule.matchAll(/([\d.]+)(m?)s\b/g)].map(
          ([, time, milli]) => [name, Number(time) / (milli ? 1000 : 1)] as const,
        ),
      ),
    )
    expect(times.length).toBeGreaterThan(2)
    expect(times.filter(([, time]) => time > MOST)).toEqual([])
  })

  it('stands still for who prefers no motion', () => {
    const restless = moving.filter(
      ({ text }) => !/prefers-reduced-motion: reduce[^{]*\{[^}]*\{[^}]*transition: none/s.test(text),
    )
    expect(restless.map(({ name }) => name)).toEqual([])
  })

  it.each(['src/render/gl/live.ts', 'src/render/still/flight.ts'])(
    'movements of the camera are over as soon: %s',
    (name) => {
      const [, length] = /const (?:MOVE|LENGTH) = (\d+)/.exec(readFileSync(name, 'utf8')) ?? []
      expect(Number(length)).toBeGreaterThan(0)
      expect(Number(length)).toBeLessThanOrEqual(MOST * 1000)
    },
  )
})
