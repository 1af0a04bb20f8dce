import type { Lang, Source } from '../atlas/model'
import { stageWord } from '../i18n/stage-words'
import { sourceName } from './spoken'

type Named = Pick<Source, 'publisher' | 'tableId'>

/** Sources that are named in a line read from afar. */
const NAMED = 3
/** Copies of what somebody else published: a hall is told of publishers. */
const COPY = /블로그|위키|게시판|재게시|사본|전재|\b(?:wiki|blog)\b|\.(?:com|kr|land|live|works)\b/i
const isCopy = ({ publisher }: Named) => COPY.test(publisher.ko) || COPY.test(publisher.en)

/**
 * The sources of a slide in one line: publishers before newspapers, the rest counted. Newspapers without an English name are
 * the Korean press together; all names stand in notes and hand-out. Empty without sources.
 * @param ids in the order of their use; those that are not known (not loaded yet) are left out
 */
export function sourceLine(ids: readonly string[], sources: ReadonlyMap<string, Named>, lang: Lang): string {
  const known = [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])
  const all = new Set(known.map((source) => sourceName(source, lang)))
  const press = stageWord('press', lang)
  const publishers = known.filter((source) => !isCopy(source))
  const byName = new Map<string, Set<string>>()
  for (const source of [
    ...publishers.filter(({ publisher }) => publisher.en),
    ...publishers.filter(({ publisher }) => !publisher.en),
  ]) {
    const own = sourceName(source, lang)
    const name = lang === 'en' && /[가-힣]/.test(own) ? press : own
    byName.set(name, (byName.get(name) ?? new Set()).add(own))
  }
  const shown = [...byName].slice(0, NAMED)
  const more = all.size - shown.reduce((sum, [, names]) => sum + names.size, 0)
  const parts = [
    ...shown.map(([name]) => name),
    ...(more > 0 ? [stageWord('moreSources', lang, { count: more })] : []),
  ]
  return parts.length ? `${stageWord('source', lang)} ${parts.join(' · ')}` : ''
}
