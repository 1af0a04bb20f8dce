import type { Lang } from '../atlas/model'
import { say } from '../i18n/words'

/** What the years of an embed are moved by. */
interface Player {
  /** All years, in order, and the one on show. */
  readonly years: readonly number[]
  readonly year: () => number
  /** Shows another; rejects where its figures do not come. */
  readonly to: (year: number) => Promise<void>
  /** Holds the slider, its year, and the button that plays. */
  readonly box: HTMLElement
  readonly lang: Lang
}

/** ms that each year stays. */
const STAY = 900

/**
 * The years of an embed under a hand: moved by the slider, or one by one.
 *
 * @returns what takes the events of the box
 */
export function playYears({ years, year, to, box, lang }: Player): (event: Event) => void {
  let moving = 0
  let playing = 0
  const output = box.querySelector('output')
  /** A year whose figures do not come stays where it was, and says why. */
  const go = async (index: number) => {
    const wanted = years[index]
    if (wanted === undefined) return
    moving++
    try {
      await to(wanted)
    } catch (error) {
      if (output) output.textContent = error instanceof Error ? error.message : String(error)
      const slider = box.querySelector('input')
      if (slider) slider.value = String(years.indexOf(year()))
    }
    moving--
  }
  const play = () => {
    if (playing) {
      clearInterval(playing)
      playing = 0
    } else {
      const all = years
      if (year() === all.at(-1)) void go(0)
      playing = window.setInterval(() => {
        if (moving) return
        void go(years.indexOf(year()) + 1).then(() => {
          if (playing && year() === years.at(-1)) play()
        })
      }, STAY)
    }
    const button = box.querySelector('.play')
    if (button) button.textContent = playing ? '❚❚' : '▶'
    button?.setAttribute('aria-label', say(playing ? 'pause' : 'play', lang))
  }
  return ({ type, target }) => {
    if (type === 'input') void go(Number((target as HTMLInputElement).value))
    else if (type === 'click' && (target as Element).closest('.play')) play()
  }
}
