import { LEVELS, type Lang } from '../atlas/model'

export const PARTS = ['title', 'answer', 'legend', 'link'] as const
/** What of an embed may be left out; its sources may not. */
export type Part = (typeof PARTS)[number]
export const HANDS = ['ask', 'live', 'locked'] as const
/** `ask`: a button makes the map move; `live`: it moves at once; `locked`: it never does. */
export type Hands = (typeof HANDS)[number]

/** How a view stands in its frame; the view itself is written as in the atlas. */
export interface Frame {
  readonly hands: Hands
  readonly hidden: readonly Part[]
  /** A slider of the years. */
  readonly years: boolean
  /** In whose words the height is told besides our own. */
  readonly height: string | null
  /** Id of the frame, as its host named it. */
  readonly id: string
  /** Light or dark as the reader's device is. An article is light unless it says so: a frame is not the host's dark page. */
  readonly auto: boolean
  /** Address of a figures file that is shown; empty: none. */
  readonly data: string
}

export const FRAME: Frame = {
  hands: 'ask',
  hidden: [],
  years: false,
  height: null,
  id: '',
  auto: false,
  data: '',
}

/** What an embed is asked for: the frame, and the query of the view that is left. */
export interface EmbedAddress {
  readonly frame: Frame
  readonly query: string
  /** What of the frame's own words is not known, as `parameter=value`. */
  readonly unknown: readonly string[]
}

/** The frame's own, and what libraries of frames put into an address by themselves: nothing of ours, and no news to a reader. */
const NOT_OF_VIEWS =
  'interactive hide controls height id data initialWidth childId parentTitle parentUrl amp_latest_update_time'

/**
 * The query of an embed's address, read: `interactive`, `hide`, `controls`, `height`, `id`, `data` and `theme=auto` are its own; pym
 * names the frame in `childId`. Never throws.
 */
export function readEmbed(search: string): EmbedAddress {
  // A frame's address is written by hand, and often through HTML: `&amp;` for `&`.
  const query = new URLSearchParams(search.replaceAll('&amp;', '&'))
  const unknown: string[] = []
  const known = <T extends string>(name: string, values: readonly T[]): T[] => {
    const asked = (query.get(name) ?? '').split(',').filter(Boolean)
    unknown.push(
      ...asked.filter((one) => !values.includes(one as T)).map((one) => `${name}=${one.slice(0, 40)}`),
    )
    return values.filter((one) => asked.includes(one))
  }
  const frame: Frame = {
    hands: known('interactive', HANDS)[0] ?? 'ask',
    hidden: known('hide', PARTS),
    years: known('controls', ['years']).length > 0,
    height: known('height', ['datawrapper', 'pym', 'amp'])[0] ?? null,
    id: query.get('id') ?? query.get('childId') ?? '',
    auto: query.get('theme') === 'auto',
    data: query.get('data') ?? '',
  }
  if (frame.auto) query.delete('theme')
  for (const name of NOT_OF_VIEWS.split(' ')) query.delete(name)
  return { frame, query: query.toString(), unknown }
}

/** The query of an embed: the view's, then what of its frame is not as it is by itself. */
export function writeEmbed(view: string, frame: Frame): string {
  const own = new URLSearchParams()
  if (frame.hands !== 'ask') own.set('interactive', frame.hands)
  if (frame.hidden.length) own.set('hide', frame.hidden.join(','))
  if (frame.years) own.set('controls', 'years')
  if (frame.height) own.set('height', frame.height)
  if (frame.id) own.set('id', frame.id)
  if (frame.auto) own.set('theme', 'auto')
  if (frame.data) own.set('data', frame.data)
  return [view, own.toString().replaceAll('%2C', ',')].filter(Boolean).join('&')
}

/**
 * Names of the bundles in which a view's figures may lie, the likeliest first; null where no bundle holds all that the view
 * shows: another way of looking, other boundaries, a place that is chosen, figures of the reader's own.
 */
export function bundlesFor(query: string): string[] | null {
  const asked = new URLSearchParams(query)
  const plain = ['', 'map'].includes(asked.get('show') ?? '')
  const published = ['', 'statistics'].includes(asked.get('vintage') ?? '')
  const regions = (asked.get('select') ?? '').split(',').every((id) => /^\d*$/.test(id))
  const indicator = asked.get('indicator') ?? ''
  const level = LEVELS.find((one) => one === asked.get('level'))
  if (!plain || !published || !regions || !/^[a-z0-9-]*$/.test(indicator)) return null
  // Where the figure is not known, or none is asked for, the first is shown at the level that is.
  return [indicator, 'first']
    .filter(Boolean)
    .flatMap((name) => [...(level ? [`${name}.${level}`] : []), name])
}

export const langOf = (query: string): Lang => (new URLSearchParams(query).get('lang') === 'en' ? 'en' : 'ko')
