/*
 * A story that is read while it scrolls: the words pass, and the picture beside them, above them on a phone, is that of the
 * words that are read. What this makes of an article is classes alone; its look is `article.css`. It stands for itself, so
 * that the page of a story takes it as it is.
 */

/** Brings the picture of an earlier view of a slide as HTML; null: there is none. @param view the first is 0 */
type Earlier = (slide: string, view: number) => Promise<string | null>

/** As in `article.css`: less than this, and the picture stands above the words. */
const NARROW = '(max-width: 859px)'

/** What a slide shows beside its words: a picture, a table, or two pictures. */
const PICTURE = 'figure, .pair'

/** What is passed on the way through a story, in its order: a heading, a piece of the words, a stretch of nothing. */
interface Mark {
  readonly element: HTMLElement
  readonly section: HTMLElement
  /** Which of the views of its slide is seen from here on. */
  readonly view: number
}

/**
 * Lets the pictures of an article follow the words.
 * @returns what ends it
 */
export function scrolled(article: HTMLElement, earlier: Earlier): () => void {
  const marks = [...article.querySelectorAll<HTMLElement>('section')].flatMap(marksOf)
  const passed = new Set<Element>()
  const narrow = matchMedia(NARROW)
  let watch: IntersectionObserver | undefined
  let now: Mark | undefined

  const light = () => {
    for (const one of article.querySelectorAll('section > .on')) one.classList.remove('on')
    const picture = now && pictureOf(now)
    picture?.classList.add('on')
    // What is said of a picture may be longer than its room: then keys scroll it.
    for (const said of picture?.querySelectorAll('figcaption') ?? [])
      if (said.scrollHeight > said.clientHeight) said.tabIndex = 0
  }
  const show = (mark: Mark | undefined) => {
    if (mark === now) return
    const before = now?.section
    now = mark
    light()
    if (mark && mark.section !== before) {
      history.replaceState(null, '', `#${mark.section.id}`)
      const next = marks.find(({ section }, i) => section !== mark.section && i > marks.indexOf(mark))
      for (const section of [mark.section, next?.section]) if (section) void bring(section)
    }
  }
  /** The pictures of a slide's earlier views come when the slide does, or the one before it. */
  const bring = async (section: HTMLElement) => {
    const views = Number(section.dataset['views'] ?? 1)
    if (section.dataset['brought']) return
    section.dataset['brought'] = 'yes'
    for (let view = 0; view < views - 1; view++) {
      const html = await earlier(section.id, view).catch(() => null)
      if (!html) continue
      const holder = document.createElement('template')
      holder.innerHTML = html
      const figure = holder.content.querySelector<HTMLElement>(PICTURE)
      if (!figure) continue
      figure.classList.add('early')
      figure.dataset['view'] = String(view)
      section.append(figure)
    }
    if (now?.section === section) light()
  }
  const observe = () => {
    watch?.disconnect()
    passed.clear()
    // Whatever lies above the line has been passed, however far above; keys bring a heading, or a point, just above it.
    const rootMargin = `1000000px 0px ${narrow.matches ? '-40%' : '-58%'} 0px`
    watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) passed.add(target)
          else passed.delete(target)
        show(marks.findLast(({ element }) => passed.has(element)))
      },
      { rootMargin },
    )
    for (const { element } of marks) watch.observe(element)
  }
  const key = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const elsewhere = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
    if (!by || elsewhere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const next = marks[(now ? marks.indexOf(now) : -1) + by]
    if (!next) return
    event.preventDefault()
    show(next)
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    next.element.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' })
  }
  observe()
  narrow.addEventListener('change', observe)
  addEventListener('keydown', key)
  return () => {
    watch?.disconnect()
    narrow.removeEventListener('change', observe)
    removeEventListener('keydown', key)
  }
}

/** A slide is passed by its heading; where its views come with its points by those, else by the room left for each. */
function marksOf(section: HTMLElement): Mark[] {
  const views = Number(section.dataset['views'] ?? 1)
  const all = (selector: string) => [...section.querySelectorAll<HTMLElement>(selector)]
  const pieces =
    section.dataset['points'] === undefined ? [] : all('.slide-words > :not(ul), .slide-words li')
  const rooms = all('.pace')
  const later = pieces.length ? pieces.slice(1) : rooms
  const first = all('h2').slice(0, 1)
  return [...first, ...later].map((element, i) => ({ element, section, view: Math.min(i, views - 1) }))
}

/** The picture of a view; that of the last one is the article's own, and stands for one that has not come. */
function pictureOf({ section, view }: Mark): Element | null {
  const early = section.querySelector(`.early[data-view="${view}"]`)
  return early ?? section.querySelector(`:scope > :is(${PICTURE}):not(.early)`)
}

/** Begins it on the page of a story. @param steps address of the pictures of earlier views, by slide; empty: there are none */
export async function begin(steps: string): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }))
  const article = document.querySelector<HTMLElement>('.article')
  if (!article) return
  let asked: Promise<Readonly<Record<string, readonly string[]>>> | undefined
  scrolled(article, async (slide, view) => {
    if (!steps) return null
    asked ??= fetch(steps).then((answer) => answer.json() as Promise<Record<string, string[]>>)
    return (await asked)[slide]?.[view] ?? null
  })
}
