import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Atlas } from '../../src/atlas/atlas'
import { decodeFacts, decodePartial } from '../../src/atlas/decode-profile'
import type { Catalogue, Moves, PolicyTables } from '../../src/atlas/model'
import { hasRows } from '../../src/export/slide-table'
import { fitOf, LEAST_FIT, legendBeside } from '../../src/export/slide-room'
import { problemWords } from '../../src/i18n/story-problem-words'
import { hasPicture } from '../../src/lenses/index'
import { needsOf } from '../../src/story/resolve'
import type { Tables } from '../../src/story/resolver'
import { readStory, type Places } from '../../src/story/markdown'
import type { BuiltStory, ResolvedStory, Story, StoryEntry } from '../../src/story/model'
import { problem, type Problem } from '../../src/story/problem'
import { referencesIn, referencesOf, resolveBoth } from '../../src/story/resolve-story'
import { stepsOf } from '../../src/story/steps'
import { shownByNone } from '../../src/story/shown'
import { parse } from '../../src/view/url'
import { TableError } from './errors'

const LANGS = ['ko', 'en'] as const

/** A story file as it lies in geodata/stories. */
export interface StoryFile {
  readonly id: string
  /** As the reader knows it. */
  readonly file: string
  readonly text: string
}

/** The stories that the atlas ships, by id; none where there is no such folder. */
export async function storyFiles(geodata: string): Promise<StoryFile[]> {
  const folder = path.join(geodata, 'stories')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async (name) => ({
      id: name.replace(/\.md$/, ''),
      file: path.posix.join(geodata.split(path.sep).join('/'), 'stories', name),
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  )
}

/** What the stories are told from: the built data, of which `read` gives a file and `atlasOf` the series that are needed. */
export interface StoryTables {
  readonly catalogue: Catalogue
  readonly read: (file: string) => Promise<unknown>
  readonly policy: PolicyTables
  readonly moves: ReadonlyMap<string, Moves>
  readonly atlasOf: (series: readonly string[]) => Atlas
}

/** A story in both languages, or all that is wrong with it. */
export async function builtStory(
  { id, file, text }: StoryFile,
  { catalogue, read, policy, moves, atlasOf }: StoryTables,
): Promise<{ story: BuiltStory; errors: readonly TableError[]; warnings: readonly string[] }> {
  const { story, places, problems } = readStory(text)
  const tables: Tables = {
    atlas: atlasOf(needsOf(referencesIn(story), catalogue).series),
    further: {
      partial: decodePartial(await read('partial.json')),
      facts: decodeFacts(await read('facts.json')),
    },
    policy,
    moves,
  }
  const { ko, en } = resolveBoth(story, id, tables, places)
  const all = [
    ...problems,
    ...completeness(story, places),
    ...views(story, places, catalogue),
    ...citations(story, places, tables.atlas),
    ...ko.problems,
    ...en.problems,
    ...[
      ...story.sources,
      ...[ko, en].flatMap(({ story: { slides } }) => slides.flatMap(({ sources }) => sources)),
    ]
      .filter((source) => !tables.atlas.sources.has(source))
      .map((source) => problem(1, 'unknown', { kind: 'source', text: source })),
  ]
  return {
    story: { ko: ko.story, en: en.story },
    errors: errorsOf(file, all),
    warnings: [ko.story, en.story].flatMap((told) => crowded(told, file, places, catalogue)),
  }
}

/** A story as it stands in a list. */
export const entryOf = ({ ko, en }: BuiltStory): StoryEntry => ({
  id: ko.id,
  title: { ko: ko.title, en: en.title },
  about: { ko: ko.about, en: en.about },
  slides: ko.slides.length,
  steps: ko.slides.reduce((sum, slide) => sum + stepsOf(slide), 0),
})

/** What the atlas ships is told in both languages. */
function completeness({ title, about, slides }: Story, places: readonly Places[]): Problem[] {
  return LANGS.flatMap((lang) => [
    ...(title[lang] && about[lang] ? [] : [problem(1, 'frontMissing')]),
    ...slides.flatMap(({ picture }, i) =>
      picture && !picture.alt[lang]
        ? [problem(places[i]?.view ?? 1, 'altMissing', { text: picture.name, lang })]
        : [],
    ),
    ...slides.flatMap(({ id, words }, i) =>
      words[lang] ? [] : [problem(places[i]?.slide ?? 1, 'sectionMissing', { text: id, lang })],
    ),
  ])
}

/** A view that the grammar would mend is a slip of the pen; language and theme are the reader's. */
function views({ slides }: Story, places: readonly Places[], catalogue: Catalogue): Problem[] {
  return slides.flatMap(({ view: first, then = [], beside, table }, i) => {
    const line = places[i]?.view ?? 1
    return [first, ...then, ...(beside === undefined ? [] : [beside])].flatMap((view) => {
      const { show } = parse(view, catalogue).view
      if (table && !hasRows(show)) return [problem(line, 'noTable', { text: show })]
      const refused = parse(view, catalogue).notes.map(({ parameter, given }) => ({ parameter, text: given }))
      const readers = ['lang', 'theme']
        .filter((parameter) => new URLSearchParams(view).has(parameter))
        .map((parameter) => ({ parameter, text: new URLSearchParams(view).get(parameter) ?? '' }))
      return [...refused, ...readers].map((values) => problem(line, 'viewRefused', values))
    })
  })
}

/** What the words of a slide cite stands in its picture, unless the slide says that it is not meant to. */
function citations(
  { slides }: Story,
  places: readonly Places[],
  { catalogue, places: known }: Atlas,
): Problem[] {
  const overlays = new Map(known.map(({ id, overlay }) => [id, overlay]))
  return slides.flatMap((slide, i) => {
    if (slide.plain || slide.apart) return []
    const all = [slide.view, ...(slide.then ?? []), ...(slide.beside === undefined ? [] : [slide.beside])]
    const seen = all.map((view) => parse(view, catalogue).view)
    return LANGS.flatMap((lang) => {
      const { title = '', body = '' } = slide.words[lang] ?? {}
      const cited = { title: referencesOf(title), body: referencesOf(body) }
      return shownByNone(cited, seen, catalogue, (place) => overlays.get(place)).map(({ text }) =>
        problem(places[i]?.words[lang]?.title ?? 1, 'notShown', { text }),
      )
    })
  })
}

/** Slides whose words would be set smaller than a hall reads them. */
function crowded(
  { slides, lang }: ResolvedStory,
  file: string,
  places: readonly Places[],
  catalogue: Catalogue,
): string[] {
  return slides.flatMap((slide, i) => {
    const legend = legendBeside(slide) && !hasPicture(parse(slide.view, catalogue).view.show)
    const fit = fitOf(slide, legend)
    return fit < LEAST_FIT
      ? [
          `${file}:${places[i]?.words[lang]?.title ?? 1}: "${slide.id}" says so much in ${lang} that its words are set in about ${fit} of their size; split it, or leave words out`,
        ]
      : []
  })
}

function errorsOf(file: string, problems: readonly Problem[]): TableError[] {
  const errors = problems.map(({ line, code, values }) => {
    const { reason, hint } = problemWords(code, 'en', values)
    return new TableError(file, line, null, reason, hint)
  })
  // A figure that both languages lack is said once.
  return [...new Map(errors.map((error) => [error.message, error])).values()].sort((a, b) => a.line - b.line)
}
