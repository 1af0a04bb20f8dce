import type { Lang, MapTheme } from '../../atlas/model'
import { stageWord } from '../../i18n/stage-words'
import { COUNTRY, fitCamera } from '../../scene/projection'
import type { BuiltStory, ResolvedSlide } from '../../story/model'
import { shownAt, stepsOf, viewAt } from '../../story/steps'
import { drawn, erased, type At, type Drawings } from '../../story/drawing'
import { opening, step, type Talk, type Tool } from '../../story/talk'
import { PLACES } from '../../supply/needs'
import { withYear } from '../../view/moves'
import { yearsShown } from '../../view/parameters'
import { write } from '../../view/url'
import type { View } from '../../view/view'
import type { Session } from '../session.svelte'
import { viewOf } from '../story/look'
import { litIn } from './lit'
import { staged } from './staged'
import type { Asked } from './stage-keys'
import { YEAR_TAKES, yearsBetween } from './years'

/** A number that nobody confirms is forgotten, and what could not be done is said, for so long, ms. */
const TYPED_FOR = 4000
const SAID_FOR = 3500
/** A year stands so long while they are played, ms. */
const YEAR_STANDS = 900

/** What the speaker points with. */
export type Pointer = 'none' | 'laser' | 'pen'

/** What a talk asks of the window it is given in. */
export interface Hall {
  readonly fullscreen: () => void
  /** Opens the speaker's window; false where the browser lets none open. */
  readonly notes: () => boolean
  /** The visitor prefers no motion. */
  readonly still: () => boolean
  readonly reload: () => void
}

/** What a talk begins with. */
export interface Begun {
  readonly session: Session
  readonly story: BuiltStory
  readonly lang: Lang
  readonly theme: MapTheme
  /** Index of the slide to begin with, and its step. */
  readonly at: number
  readonly part?: number
  /** Seconds a slide stands by itself; 0: until somebody moves on. */
  readonly kiosk: number
  /** What was drawn before the page was loaded anew. */
  readonly drawings?: Drawings
  readonly hall: Hall
}

/** A talk on a stage: where it stands, what is in the speaker's hand, and the map that is carried along. */
export class Presentation {
  talk: Talk = $state.raw(opening())
  lang: Lang = $state.raw('ko')
  pointer: Pointer = $state.raw('none')
  /** What was drawn on the slides. */
  drawings: Drawings = $state.raw({})
  /** Where the laser points, in either window. */
  laser: At | null = $state.raw(null)
  /** What runs by itself stands still. */
  paused = $state.raw(false)
  /** Says what could not be done, for a while. */
  hint = $state.raw('')
  /** A name is being typed that is to be lit. */
  asking = $state.raw(false)
  /** Region or place that is lit: its code or id. */
  spot: string | null = $state.raw(null)
  /** The years run by themselves. */
  playing = $state.raw(false)
  /** The year is the hall's, and not the slide's. */
  scrubbed = $state.raw(false)
  /** The view that the slide asks for, or the hall. */
  #wanted: View | null = $state.raw(null)
  #turn = 0
  #forgets: ReturnType<typeof setTimeout> | undefined
  #plays: ReturnType<typeof setInterval> | undefined

  readonly story = $derived.by(() => this.begun.story[this.lang])
  readonly count = $derived(this.story.slides.length)
  /** Of each slide. */
  readonly steps: readonly number[] = $derived(this.story.slides.map(stepsOf))
  readonly slide: ResolvedSlide = $derived(this.story.slides[this.talk.at] ?? this.story.slides[0]!)
  /** How many pieces of its words are shown. */
  readonly shown = $derived(shownAt(this.slide, this.talk.part))
  /** The atlas lies open. */
  readonly free = $derived(this.talk.screen === 'free')

  /** The view of the slide did not come: the map of the slide before must not stand beside its words. */
  readonly astray = $derived.by(() => {
    const { supply, view, catalogue } = this.begun.session
    if (this.free || !this.#wanted || supply.failures.length === 0) return false
    return (
      supply.failures.some(({ file }) => file === 'map') ||
      write(view, catalogue) !== write(this.#wanted, catalogue)
    )
  })

  /** What the slide shows is on its way: its map is not yet that of its words. */
  readonly busy = $derived.by(() => {
    const { view, catalogue, shapes } = this.begun.session
    if (this.free || this.slide.plain) return false
    return !shapes || !this.#wanted || write(view, catalogue) !== write(this.#wanted, catalogue)
  })

  /** A part of the page did not come, perhaps since a new version is out. */
  readonly broke = $derived.by(() => this.begun.session.supply.failures.some(({ code }) => code))

  constructor(private readonly begun: Begun) {
    this.lang = begun.lang
    this.drawings = begun.drawings ?? {}
    this.talk = step(opening(), { go: begun.at, part: begun.part ?? 0 }, this.steps)
  }

  /** Does what a press or a message asks for. */
  obey = (asked: Asked): void => {
    if ('tool' in asked) {
      this.#use(asked.tool)
      return
    }
    const move = 'move' in asked ? asked.move : null
    if (move === 'back' && this.#restored()) return
    if (move === 'back') {
      this.pointer = 'none'
      this.laser = null
    }
    const next = step(this.talk, asked, this.steps)
    if (next === this.talk && move === 'next' && !this.begun.kiosk) this.#say('last')
    this.talk = next
    clearTimeout(this.#forgets)
    if (next.typed) this.#forgets = setTimeout(() => (this.talk = { ...this.talk, typed: '' }), TYPED_FOR)
  }

  #use(tool: Tool): void {
    const { hall } = this.begun
    switch (tool) {
      case 'fullscreen':
        hall.fullscreen()
        break
      case 'notes':
        if (!hall.notes()) this.#say('notesBlocked')
        break
      case 'laser':
      case 'pen':
        this.pointer = this.pointer === tool ? 'none' : tool
        this.laser = null
        break
      case 'erase':
        this.drawings = erased(this.drawings, this.slide.id)
        break
      case 'language':
        this.lang = this.lang === 'ko' ? 'en' : 'ko'
        break
      case 'pause':
        this.paused = !this.paused
        break
      case 'spotlight':
        if (this.talk.screen !== 'slide') break
        if (this.slide.plain) this.#say('noMap')
        else this.asking = !this.asking
        if (this.asking) void this.begun.session.supply.want(...PLACES)
        break
      case 'play':
        this.#play()
        break
      case 'earlier':
      case 'later':
        this.#stop()
        this.#scrub(tool === 'later' ? 1 : -1)
        break
    }
  }

  /** Takes away what the hall asked for on the slide; false where there is nothing of it. */
  #restored(): boolean {
    if (this.talk.screen !== 'slide' || !(this.asking || this.spot || this.scrubbed || this.playing))
      return false
    const moved = this.spot || this.scrubbed
    this.#stop()
    this.asking = false
    if (moved) void this.carry()
    return true
  }

  /** A line goes on, or begins. */
  draw = (slide: string, stroke: string, at: At): void => {
    this.drawings = drawn(this.drawings, slide, stroke, at)
  }

  /** The laser points somewhere, or nowhere. */
  point = (at: At | null): void => {
    this.laser = at
  }

  /** No name is asked for any more. */
  unasked = (): void => {
    this.asking = false
  }

  /** Lights a region or a place on the map of the slide. */
  light = (id: string, chart: boolean): void => {
    const { session } = this.begun
    this.asking = false
    this.spot = id
    this.#see(litIn(session.view, id, chart, session.atlas))
  }

  /** The view that the hall asks for, in place of the slide's. */
  #see(view: View): void {
    this.#turn++
    this.#wanted = view
    this.begun.session.act(view)
  }

  /** To the next year of the map or the one before; false where there is none. */
  #scrub(by: 1 | -1): boolean {
    const { scene, view, catalogue } = this.begun.session
    const years = this.#years()
    const next = years[years.indexOf(view.year) + by]
    if (years.length < 2 || scene.ignoresYear) this.#say('noYears')
    if (next === undefined || scene.ignoresYear) return false
    this.scrubbed = true
    this.#see(withYear(view, next, catalogue))
    return true
  }

  #years(): readonly number[] {
    const { scene, view } = this.begun.session
    if (this.slide.plain || this.talk.screen !== 'slide') return []
    return yearsShown(scene.indicator, view.level, view.show)
  }

  /** Runs the years to the last; from the first where the last is shown already. */
  #play(): void {
    if (this.playing) return this.#stop()
    const { view, scene, catalogue } = this.begun.session
    const years = this.#years()
    const [first] = years
    if (first === undefined || years.length < 2 || scene.ignoresYear) return this.#say('noYears')
    this.playing = this.scrubbed = true
    if (view.year === years.at(-1)) this.#see(withYear(view, first, catalogue))
    this.#plays = setInterval(() => {
      if (!this.#scrub(1)) this.#stop()
    }, YEAR_STANDS)
  }

  #stop(): void {
    clearInterval(this.#plays)
    this.playing = false
  }

  #say(word: 'last' | 'notesBlocked' | 'noMap' | 'noYears'): void {
    const text = stageWord(word, this.lang)
    this.hint = text
    setTimeout(() => (this.hint = this.hint === text ? '' : this.hint), SAID_FOR)
  }

  /** The view of a slide in the language and theme of the talk. */
  #viewOf(slide: ResolvedSlide, part: number): View {
    const { session, theme } = this.begun
    return viewOf(viewAt(slide, part), session, this.lang, theme)
  }

  /** Carries the map to the step the talk stands at: through the years between where nothing else changes, else at once. */
  async carry(): Promise<void> {
    const turn = ++this.#turn
    this.#stop()
    this.spot = null
    this.scrubbed = this.asking = false
    const { slide } = this
    const { at, part } = this.talk
    this.#wanted = null
    if (slide.plain) return
    const { session } = this.begun
    const view = this.#viewOf(slide, part)
    const { width, height, insets } = session.map
    const camera = view.camera && staged(view.camera, width, height, insets)
    const target = { ...view, camera }
    this.#wanted = target
    session.moved(camera ?? fitCamera(COUNTRY, width, height, insets))
    for (const year of this.#yearsTo(target)) {
      session.act(withYear(target, year, session.catalogue))
      await new Promise((done) => setTimeout(done, YEAR_TAKES))
      if (turn !== this.#turn) return
    }
    session.act(target)
    const next = step(opening(at, part), { move: 'next' }, this.steps)
    const after = this.story.slides[next.at]
    // The next figures are brought while this slide is talked about; should they not come, its own turn will tell.
    if (after && !after.plain) session.bring(this.#viewOf(after, next.part)).catch(() => undefined)
  }

  /** The years passed on the way to a view: those between where nothing but the year changes. */
  #yearsTo({ indicator, level, show, year }: View): number[] {
    const { view, scene } = this.begun.session
    const alone = view.indicator === indicator && view.level === level && view.show === show
    if (!alone || this.begun.hall.still()) return []
    return yearsBetween(yearsShown(scene.indicator, level, show), view.year, year)
  }

  /** Once more; what is no file of the data comes with the page only. */
  again = (): void => {
    if (this.broke) this.begun.hall.reload()
    else void this.carry()
  }
}
