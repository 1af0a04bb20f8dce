import type { Lang, Source } from '../atlas/model'
import { articleWord as word } from '../i18n/article-words'
import { stageWord } from '../i18n/stage-words'
import { escapeText as e } from '../render/svg/text'
import { rowOf } from '../scene/row'
import { sourceName } from '../scene/spoken'
import {
  linesIn,
  plainText,
  SIGNS,
  type Block,
  type Span,
  type ResolvedPicture,
  type ResolvedSlide,
  type ResolvedStory,
} from '../story/model'

/** The figure of a slide. */
export interface ArticleFigure {
  /** `slideFigure` */
  readonly html: string
  /** Ids of its sources. */
  readonly sources: readonly string[]
  /** Series that it shows (`seriesOn`). */
  readonly rows: readonly string[]
}

/** What an article is made of besides the story. */
export interface ArticleParts {
  /** What is shown on a slide by its id; words alone show nothing. */
  readonly figures: ReadonlyMap<string, ArticleFigure>
  readonly sources: ReadonlyMap<string, Source>
  /** The code that leads to the view of a slide as SVG text, by its id; absent: none does. */
  readonly codes?: ReadonlyMap<string, string>
  /** Views that slides have one after another, and whether they come with the points, for who reads while scrolling; by id. */
  readonly steps?: ReadonlyMap<string, { readonly views: number; readonly points: boolean }>
  /** Address of the same page on which the words scroll past the picture, and of the article; absent: neither is offered. */
  readonly ways?: { readonly scroll: string; readonly article: string }
  /** From the page to the folder of the atlas, such as `../`; null: there are no other pages to lead to. */
  readonly up: string | null
}

/**
 * A story as an article, which is its hand-out too: title, the list of its slides, and each slide with its picture, its
 * words, its notes and its sources. HTML of what stands in `main`; its style is `article.css`.
 */
export function articleOf(story: ResolvedStory, parts: ArticleParts): string {
  const { title, about, slides, lang } = story
  const list = slides.map(({ id, title }) => `<li><a href="#${e(id)}">${e(plainText(title))}</a></li>`)
  return [
    `<header>${logoOf(story)}<h1>${e(title)}</h1>`,
    about ? `<p class="about">${e(about)}</p>` : '',
    parts.ways
      ? `<p class="ways"><a class="scroll" href="${e(parts.ways.scroll)}">${e(word('scroll', lang))}</a><a class="whole" href="${e(parts.ways.article)}">${e(word('whole', lang))}</a></p>`
      : '',
    `<nav aria-label="${e(word('contents', lang))}"><ol>${list.join('')}</ol></nav></header>`,
    ...slides.map((slide) => section(slide, story, parts)),
  ].join('\n')
}

function section(slide: ResolvedSlide, story: ResolvedStory, parts: ArticleParts): string {
  const { id, title, body, notes, standings, number, heading, picture } = slide
  const { lang } = story
  const figure = parts.figures.get(id)
  const inNotes = notes.flatMap(linesIn).flat()
  const marks = [
    ...new Set([
      ...standings,
      ...inNotes.flatMap(({ figure: told }) =>
        told && told.standing !== 'established' ? told.standing : [],
      ),
    ]),
  ].flatMap((standing) => (standing === 'established' ? [] : [stageWord(standing, lang)]))
  const told = [...slide.sources, ...inNotes.flatMap(({ figure: one }) => one?.sources ?? [])]
  const { up } = parts
  const [row] = figure?.rows ?? []
  const map = e(word('map', lang))
  const sources = [
    sourcesOf(
      figure?.sources ?? [],
      row && up !== null ? `<a href="${e(up + rowOf(row, lang))}">${map}</a>` : map,
      story,
      parts,
    ),
    sourcesOf(told, e(word('figures', lang)), story, parts),
  ].join('')
  const rowsFrom = up === null ? null : { up, lang }
  const [block, line] = [
    (one: Block) => blockOf(one, rowsFrom),
    (spans: readonly Span[]) => lineOf(spans, rowsFrom),
  ]
  const steps = parts.steps?.get(id)
  return [
    `<section id="${e(id)}"${stepsOf(id, parts)}${figure || picture ? '' : ` class="plain${heading ? ` heading ${heading}` : ''}"`}><h2>${line(title)}</h2>`,
    `<div class="slide-words">${body.map(block).join('')}</div>`,
    // Who reads while scrolling passes a stretch for each view that comes with no point.
    steps && !steps.points ? '<div class="pace" aria-hidden="true"></div>'.repeat(steps.views - 1) : '',
    figure?.html ?? '',
    picture ? `<figure class="own">${img(picture)}</figure>` : '',
    marks.length ? `<p class="marks">${marks.map((mark) => `<span>${e(mark)}</span>`).join(' ')}</p>` : '',
    notes.length
      ? `<details class="notes"><summary>${e(word('notes', lang))}</summary><div>${notes.map(block).join('')}</div></details>`
      : '',
    sources ? `<p class="sources">${sources}</p>` : '',
    parts.codes?.get(id) ? `<div class="code">${parts.codes.get(id)}</div>` : '',
    linksOf(slide, story, parts),
    `<p class="foot" aria-hidden="true">${logoOf(story)}${e(story.title)} <span>${number} / ${story.slides.length}</span></p></section>`,
  ].join('')
}

function stepsOf(id: string, { steps }: ArticleParts): string {
  const found = steps?.get(id)
  return found ? ` data-views="${found.views}"${found.points ? ' data-points' : ''}` : ''
}

const img = ({ src, alt }: ResolvedPicture) => `<img src="${e(src)}" alt="${e(alt)}">`
const logoOf = ({ logo }: ResolvedStory) => (logo ? `<span class="logo">${img(logo)}</span>` : '')

function linksOf(
  { id, view, plain }: ResolvedSlide,
  { id: story, lang }: ResolvedStory,
  { up }: ArticleParts,
) {
  if (up === null) return ''
  const english = lang === 'ko' ? '' : `lang=${lang}`
  const stage = [`story=${encodeURIComponent(story)}`, english].filter(Boolean).join('&')
  const query = [view, english].filter(Boolean).join('&')
  return [
    `<p class="links"><a href="${e(`${up}present.html?${stage}#${id}`)}">${e(word('onStage', lang))}</a>`,
    plain
      ? ''
      : ` <a href="${e(`${up}${query ? `?${query}` : ''}` || './')}">${e(word('inAtlas', lang))}</a>`,
    '</p>',
  ].join('')
}

/** Sources by name, each once, the first of a name with its link. @param head what they are of, as HTML */
function sourcesOf(
  ids: readonly string[],
  head: string,
  { lang }: ResolvedStory,
  { sources }: ArticleParts,
): string {
  const named = new Map<string, string>()
  for (const id of ids) {
    const source = sources.get(id)
    if (!source) continue
    const name = sourceName(source, lang)
    if (!named.get(name)) named.set(name, /^https?:\/\//.test(source.url) ? source.url : '')
  }
  const names = [...named].map(([name, url]) =>
    url ? `<a href="${e(url)}" rel="noopener">${e(name)}</a>` : e(name),
  )
  return names.length ? `<span><b>${head}</b> ${names.join(' · ')}</span>` : ''
}

/** Where rows of figures are found: the folder of the atlas and the language; null: the page stands alone. */
type RowsFrom = { readonly up: string; readonly lang: Lang } | null

function blockOf(one: Block, from: RowsFrom): string {
  const line = (spans: readonly Span[]) => lineOf(spans, from)
  switch (one.kind) {
    case 'text':
      return `<p>${line(one.line)}</p>`
    case 'big':
      return `<p class="big"><strong>${line(one.line)}</strong> ${line(one.label)}</p>`
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`
    case 'quote': {
      const by = one.by.length ? `<footer>— ${line(one.by)}</footer>` : ''
      return `<blockquote>${one.lines.map((words) => `<p>${line(words)}</p>`).join('')}${by}</blockquote>`
    }
  }
}

/** Each figure that has a row leads to it. */
const lineOf = (spans: readonly Span[], from: RowsFrom): string =>
  spans
    .map(({ text, strong, figure }) => {
      const sign = figure ? SIGNS[figure.standing] : ''
      const said =
        figure?.row && from
          ? `<a class="row" href="${e(from.up + rowOf(figure.row, from.lang))}">${e(text)}</a>`
          : e(text)
      return `${strong ? `<b>${said}</b>` : said}${sign ? `<sup>${sign}</sup>` : ''}`
    })
    .join('')
