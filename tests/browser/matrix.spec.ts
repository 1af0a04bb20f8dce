import { expect, test } from './fixtures'
import { ENVIRONMENTS } from './matrix/environments'
import { restOf, whole } from './matrix/held'
import { holds } from './matrix/rows'
import { FAULTS, PLACES } from './matrix/table'

/** `npm run matrix` runs all of it; `npm test` every file of every page once, each kind of fault in its turn. */
const ALL = process.env['GORU_MATRIX'] === 'all'

let turn = 0
for (const place of PLACES)
  for (const [file, left] of Object.entries(place.files)) {
    const faults = ALL ? FAULTS : [FAULTS[turn++ % FAULTS.length]!]
    for (const fault of faults)
      test(`${place.name} · ${file} · ${fault}`, async ({ page, allow }) => {
        allow(/WebGL|the server responded with a status of (404|500)/)
        await holds(page, place, { file, left, fault })
      })
  }

for (const place of PLACES)
  test(`${place.name} asks for the files in the table and no others`, async ({ page, allow }) => {
    allow(/WebGL/)
    const asked = new Set<string>()
    page.on('request', (request) => {
      const file = /\/(?:data\/(.+)|(region\/.+))\.json$/.exec(new URL(request.url()).pathname)
      if (file) asked.add(file[1] ? `${file[1]}.json` : `../${file[2]}.json`)
    })
    const files = Object.keys(place.files).sort()
    await whole(page, place)
    // What is an ornament is asked for when all else is there: it is waited for, and then whether more comes after it.
    await expect.poll(() => [...asked].sort()).toEqual(files)
    await restOf(page)
    expect([...asked].sort()).toEqual(files)
  })

for (const { name, suite, holds: held } of ENVIRONMENTS.filter(({ suite }) => ALL || suite))
  test(`${name}${suite ? '' : ' (long)'}`, ({ page, context, allow }) => held({ page, context, allow }))
