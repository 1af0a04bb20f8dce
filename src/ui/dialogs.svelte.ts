import { decodeSparklines } from '../atlas/decode'
import type { Latest } from '../atlas/decode-profile'
import type { Further } from '../scene/further'
import type { Mark } from '../scene/model'
import { PLACES, RECORDS } from '../supply/needs'
import type { Supply } from './supply.svelte'

/** What is loaded when it is asked for: what is said beside the pointer, the cards of regions and places, and so on. */
export const ROOMS = {
  figures: () => import('./Figures.svelte'),
  places: () => import('./Overlays.svelte'),
  ways: () => import('./Ways.svelte'),
  tip: () => import('./Tooltip.svelte'),
  cards: () => import('./Cards.svelte'),
  intro: () => import('./Intro.svelte'),
  sources: () => import('./SourceTexts.svelte'),
  order: () => import('./RankHead.svelte'),
  settings: () => import('./MapSettings.svelte'),
  save: () => import('./Save.svelte'),
  own: () => import('./OwnFigures.svelte'),
  note: () => import('./Notes.svelte'),
  ring: () => import('./RingList.svelte'),
  gains: () => import('./Gains.svelte'),
  unused: () => import('./Unused.svelte'),
  stories: () => import('./story/Stories.svelte'),
} as const
type Rooms = typeof ROOMS
type Asked = keyof Rooms
type Dialog = Extract<Asked, 'save' | 'own' | 'note' | 'ring' | 'stories'>

/** The parts of the page that come when they are asked for, the one that is open over the rest, and what they alone read. */
export class Dialogs {
  asked: { readonly [K in Asked]?: Awaited<ReturnType<Rooms[K]>>['default'] } = $state.raw({})
  open: Dialog | null = $state.raw(null)
  /** The ring whose places are listed. */
  ring: Mark | null = $state.raw(null)
  /** Where the map was pressed to write on it. */
  placed: readonly [number, number] | null = $state.raw(null)
  /** The latest figures of each region, for its card. */
  latest: Latest | null = $state.raw(null)
  further: Further | null = $state.raw(null)
  /** The nation's line of each indicator, small. */
  sparklines: Readonly<Record<string, string>> = $state.raw({})

  constructor(
    private readonly supply: Pick<Supply, 'try' | 'want' | 'reader'>,
    private readonly rooms: Rooms,
  ) {}

  ask(dialog: Dialog): void {
    this.open = dialog
    this.want(dialog)
  }

  close = (): void => {
    this.open = null
    this.placed = null
  }

  want(asked: Asked): void {
    // The view itself brings places only where it shows some.
    if (asked === 'places' || asked === 'cards') void this.supply.want(...PLACES)
    if (!this.asked[asked])
      void this.supply.try(
        asked,
        () => this.bring(asked),
        () => undefined,
      )
  }

  /** Rejects with why the part did not come. */
  async bring(asked: Asked): Promise<void> {
    const load: () => Promise<{ default: unknown }> = this.rooms[asked]
    if (this.asked[asked]) return
    const room = await load()
    this.asked = { ...this.asked, [asked]: room.default }
  }

  /** The cards and their figures, when the first one is opened. */
  wantCards(): void {
    this.want('cards')
    void this.supply.want(...RECORDS)
    if (!this.latest)
      void this.supply.try(
        'latest.json',
        async () => {
          const { decodeLatest } = await import('../atlas/decode-profile')
          return this.supply.reader('latest.json', decodeLatest)
        },
        (latest) => {
          this.latest = latest
        },
      )
  }

  /** An ornament of the list: without it the list is whole, so a failure is nothing to tell. */
  wantSparklines(): void {
    if (!Object.keys(this.sparklines).length)
      this.supply.reader('sparklines.json', decodeSparklines).then(
        (lines) => {
          this.sparklines = lines
        },
        () => {},
      )
  }

  wantFurther(): void {
    if (!this.further)
      void this.supply.try(
        'partial.json',
        async () => (await import('../supply/further')).readFurther(this.supply.reader),
        (further) => {
          this.further = further
        },
      )
  }
}
