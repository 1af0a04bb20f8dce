export const SCREENS = ['slide', 'black', 'overview', 'free', 'help', 'qr'] as const

/** Where a talk stands. */
export interface Talk {
  /** Index of the slide. */
  readonly at: number
  /** Step within the slide (`steps.ts`), the first is 0. */
  readonly part: number
  readonly screen: (typeof SCREENS)[number]
  /** The slide pointed at in the overview. */
  readonly cursor: number
  /** Digits typed so far. */
  readonly typed: string
}

export const ALL_MOVES = [
  ...(['next', 'previous', 'first', 'last', 'up', 'down', 'black', 'overview'] as const),
  ...(['free', 'help', 'qr', 'enter', 'back'] as const),
] as const
export type Move = (typeof ALL_MOVES)[number]
/** What moves a talk; a number is a slide, the first is 0. */
export type Command =
  { readonly move: Move } | { readonly go: number; readonly part?: number } | { readonly digit: string }
/** What does not move it. */
export const ALL_TOOLS = [
  ...(['fullscreen', 'notes', 'laser', 'pen', 'erase', 'language', 'pause'] as const),
  ...(['spotlight', 'play', 'earlier', 'later'] as const),
] as const
export type Tool = (typeof ALL_TOOLS)[number]

/** Slides in a row of the overview. */
export const COLUMNS = 5

export const opening = (at = 0, part = 0): Talk => ({ at, part, screen: 'slide', cursor: at, typed: '' })

/**
 * A talk after a command; the same object where nothing changes.
 * @param steps of each slide: a slide is left by its last step, and gone back to at its last
 */
export function step(talk: Talk, command: Command, steps: readonly number[]): Talk {
  const count = steps.length
  const within = (at: number) => Math.min(count - 1, Math.max(0, at))
  const to = (at: number, part = 0): Talk => {
    const slide = within(at)
    const last = (steps[slide] ?? 1) - 1
    const next = opening(slide, Math.min(last, Math.max(0, part)))
    return same(talk, next) ? talk : next
  }
  if ('go' in command) {
    const { go, part = 0 } = command
    return Number.isInteger(go) && Number.isInteger(part) ? to(go, part) : talk
  }
  // Four digits are more than any story has slides.
  if ('digit' in command)
    return talk.screen === 'slide' ? { ...talk, typed: (talk.typed + command.digit).slice(-3) } : talk
  const { move } = command
  const { screen, at, part, cursor } = talk
  const here = () => to(at, part)
  const onward = () => (part + 1 < (steps[at] ?? 1) || at === count - 1 ? to(at, part + 1) : to(at + 1))
  if (screen === 'overview') {
    const ways: Readonly<Partial<Record<Move, number>>> = {
      next: cursor + 1,
      previous: cursor - 1,
      down: cursor + COLUMNS,
      up: cursor - COLUMNS,
      first: 0,
      last: count - 1,
    }
    const way = ways[move]
    if (way !== undefined) return { ...talk, cursor: within(way) }
    // A clicker has no key to choose with but the one for black.
    if (move === 'enter' || move === 'black') return cursor === at ? here() : to(cursor)
    return here()
  }
  switch (move) {
    case 'next':
    case 'down':
      // Back from wherever one strayed, to the slide that was left.
      return screen === 'free' ? here() : onward()
    case 'previous':
    case 'up':
      if (screen === 'free' || (at === 0 && part === 0)) return here()
      return part > 0 ? to(at, part - 1) : to(at - 1, Infinity)
    case 'first':
      return to(0)
    case 'last':
      return to(count - 1)
    case 'enter':
      if (talk.typed) return to(Number(talk.typed) - 1)
      return screen === 'slide' ? onward() : here()
    case 'back':
      return here()
    case 'black':
    case 'overview':
    case 'free':
    case 'help':
    case 'qr':
      return screen === move ? here() : { ...talk, screen: move, cursor: at, typed: '' }
  }
}

const same = (a: Talk, b: Talk) =>
  a.at === b.at && a.part === b.part && a.screen === b.screen && a.cursor === b.cursor && a.typed === b.typed

/** A key as the browser names it: what it means, and where it lies. */
export interface Key {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * The slide that an address names behind #, by its id or its number, and its step behind a stroke (`#share/2`); null where it
 * names none.
 * @param hash with its #; one that is broken off names no slide
 */
export function slideNamed(
  slides: readonly { readonly id: string }[],
  hash: string,
): { readonly go: number; readonly part: number } | null {
  let name = ''
  try {
    name = decodeURIComponent(hash.slice(1))
  } catch {
    return null
  }
  const [slide = '', step = ''] = name.split('/')
  const part = /^[1-9]\d?$/.test(step) ? Number(step) - 1 : 0
  const byId = slides.findIndex(({ id }) => id === slide)
  if (byId >= 0) return { go: byId, part }
  return /^\d+$/.test(slide) ? { go: Math.min(slides.length, Math.max(1, Number(slide))) - 1, part } : null
}

/** What stands behind # for a slide and its step. @param part the first is 0 */
export const nameOf = (slide: string, part: number): string => (part ? `${slide}/${part + 1}` : slide)

const MOVES: Readonly<Record<string, Move>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'down',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'enter',
  Escape: 'back',
  '.': 'black',
  '?': 'help',
}

/** What the play button of a clicker sends is no reload here. */
const PLAY = 'F5'

/** By the place of the letter: while Hangul is typed, the key named B means ㅠ. */
const LETTERS: Readonly<Record<string, Move | Tool>> = {
  KeyB: 'black',
  KeyO: 'overview',
  KeyE: 'free',
  KeyH: 'help',
  KeyQ: 'qr',
  KeyF: 'fullscreen',
  KeyN: 'notes',
  KeyL: 'laser',
  KeyP: 'pen',
  KeyX: 'erase',
  KeyA: 'language',
  KeyK: 'pause',
  KeyS: 'spotlight',
  Slash: 'spotlight',
  KeyY: 'play',
  BracketLeft: 'earlier',
  BracketRight: 'later',
}

const TOOLS: readonly string[] = [
  'fullscreen',
  'notes',
  'laser',
  'pen',
  'erase',
  'language',
  'pause',
  'spotlight',
  'play',
  'earlier',
  'later',
] satisfies Tool[]

/** What a key of a keyboard or a clicker means; null: nothing. */
export function keyed({ key, code, shiftKey }: Key): Command | { readonly tool: Tool } | null {
  if (key === PLAY) return { tool: 'fullscreen' }
  if (key === ' ') return { move: shiftKey ? 'previous' : 'next' }
  if (/^\d$/.test(key)) return { digit: key }
  const meant = MOVES[key] ?? LETTERS[code]
  if (!meant) return null
  return isTool(meant) ? { tool: meant } : { move: meant }
}

const isTool = (meant: Move | Tool): meant is Tool => TOOLS.includes(meant)
