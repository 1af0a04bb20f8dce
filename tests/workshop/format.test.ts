import path from 'node:path'
import { getFileInfo } from 'prettier'
import { expect, it } from 'vitest'
import { ROOT } from '../../scripts/lib/root.mjs'
import { filesOf } from '../../scripts/lib/stale.mjs'

it('no file of code is hidden from the formatter by the name of its folder', async () => {
  const code = filesOf(ROOT, ['src', 'scripts', 'tests', 'bench']).filter((name) =>
    /\.(ts|mjs|js|cjs|svelte|css)$/.test(name),
  )
  expect(code.length).toBeGreaterThan(100)
  const ignorePath = path.join(ROOT, '.prettierignore')
  const hidden = await Promise.all(
    code.map(async (name) => {
      const { ignored } = await getFileInfo(path.join(ROOT, name), { ignorePath })
      return ignored ? [name] : []
    }),
  )
  expect(hidden.flat()).toEqual([])
})
