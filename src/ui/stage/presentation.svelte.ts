import type { Lang, MapTheme } from '../../atlas/model'
import { stageWord } from '../../i18n/stage-words'
import { COUNTRY, fitCamera } from '../../scene/projection'
import type { BuiltStory, ResolvedSlide } from '../../story/model'
import { opening, step, type Talk, type Tool } from '../../story/talk'
import { withYear } from '../../view/moves'
import { yearsShown } from '../../view/parameters'
import { write } from '../../view/url'
import type { View } from '../../view/view'
import type { Session } from '../session.svelte'
import { viewOf } from '../story/look'
import { staged } from './staged'
import type { Asked } from './stage-keys'
import { YEAR_TAKES, yearsBetween } from './years'

/** A number that nobody confirms is forgotten, and what could not be done is said, for so long, ms. */
const TYPED_FOR = 4000
const SAID_FOR = 3500

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
  /** Index of the slide to begin with. */
  readonly at: number
  /** Seconds a slide stands by itself; 0: until somebody moves on. */
  readonly kiosk: number
  readonly hall: Hall
}

/** A talk on a stage: where it stands, what is in the speaker's hand, and the map that is carried along. */
export class Presentation {
  talk: Talk = $state.raw(opening())
  lang: Lang = $state.raw('ko')
  pointer: Pointer = $state.raw('none')
  /** How many times what was drawn has been erased. */
  erased = $state.raw(0)
  /** What runs by itself stands still. */
  paused = $state.raw(false)
  /** Says what could not be done, for a while. */
  hint = $state.raw('')
  /** The view that the slide asks for. */
  #wanted: View | null = $state.raw(null)
  #turn = 0
  #forgets: ReturnType<typeof setTimeout> | undefined

  readonly story = $derived.by(() => this.begun.story[this.lang])
  readonly count = $derived(this.story.slides.length)
  readonly slide: ResolvedSlide = $derived(this.story.slides[this.talk.at] ?? this.story.slides[0]!)
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

  constructor(private readonly begun: Begun) {
    this.talk = opening(begun.at)
    this.lang = begun.lang
  }

  /** Does what a press or a message asks for. */
  obey = (asked: Asked): void => {
    if ('tool' in asked) {
      this.#use(asked.tool)
      return
    }
    const move = 'move' in asked ? asked.move : null
    if (move === 'back') this.pointer = 'none'
    const next = step(this.talk, asked, this.count)
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
        break
      case 'erase':
        this.erased++
        break
      case 'language':
        this.lang = this.lang === 'ko' ? 'en' : 'ko'
        break
      case 'pause':
        this.paused = !this.paused
        break
    }
  }

  #say(word: 'last' | 'notesBlocked'): void {
    const text = stageWord(word, this.lang)
    this.hint = text
    setTimeout(() => (this.hint = this.hint === text ? '' : this.hint), SAID_FOR)
  }

  /** The view of a slide in the language and theme of the talk. */
  #viewOf({ view }: ResolvedSlide): View {
    const { session, theme } = this.begun
    return viewOf(view, session, this.lang, theme)
  }

  /** Carries the map to a slide: through the years between where nothing else changes, else at once. */
  async carry(index = this.talk.at): Promise<void> {
    const turn = ++this.#turn
    const slide = this.story.slides[index]
    this.#wanted = null
    if (!slide || slide.plain) return
    const { session } = this.begun
    const view = this.#viewOf(slide)
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
    const after = this.story.slides[index + 1]
    // The next figures are brought while this slide is talked about; should they not come, its own turn will tell.
    if (after && !after.plain) session.bring(this.#viewOf(after)).catch(() => undefined)
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
    if (this.begun.session.supply.failures.some(({ code }) => code)) this.begun.hall.reload()
    else void this.carry()
  }
}
