import { expect, test } from 'vitest'
import { tables } from './tables'

/** Sources as a newspaper prints them. */

const sources = tables.sources.flatMap((table) => table.rows)
/** Where something was only found: no publisher, and no place to send a reader to. */
const FOUND_ONLY =
  /블로그|위키|저장소|게시판|재게시|전재|사본|tistory|blogspot|wiki|github|namu\.|notion|360doc|repositor|forum|\bcopy\b|\.com\b/i

test('a source names who published it, and where it was found stays with those who keep the tables', () => {
  const unprintable = sources.filter(
    ({ publisher_ko, publisher_en, title_ko, title_en }) =>
      publisher_ko === '' || FOUND_ONLY.test([publisher_ko, publisher_en, title_ko, title_en].join(' ')),
  )
  expect(unprintable.map(({ id, publisher_ko, title_ko }) => `${id}: ${publisher_ko}, ${title_ko}`)).toEqual(
    [],
  )
})

test('no source leads a reader to a blog, a wiki or a repository', () => {
  const host = /^https?:\/\/[^/]*(?:tistory|blogspot|github|namu\.|notion|360doc|wiki)/i
  expect(sources.filter(({ url }) => host.test(url)).map(({ id, url }) => `${id}: ${url}`)).toEqual([])
})
