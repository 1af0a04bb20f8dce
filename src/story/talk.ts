/** Where a talk stands. */
export interface Talk {
  /** Index of the slide. */
  readonly at: number
  readonly screen: 'slide' | 'black' | 'overview' | 'free' | 'help'
  /** The slide pointed at in the overview. */
  readonly cursor: number
  /** Digits typed so far. */
  readonly typed: string
}

export type Move =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'up'
  | 'down'
  | 'black'
  | 'overview'
  | 'free'
  | 'help'
  | 'enter'
  | 'back'
/** What moves a talk; a number is a slide, the first is 0. */
export type Command = { readonly move: Move } | { readonly go: number } | { readonly digit: string }
/** What does not move it. */
export type Tool = 'fullscreen' | 'notes' | 'laser' | 'pen' | 'erase' | 'language' | 'pause'

/** Slides in a row of the overview. */
export const COLUMNS = 5

export const opening = (at = 0): Talk => ({ at, screen: 'slide', cursor: at, typed: '' })

/** A talk of `count` slides after a command; the same object where nothing changes. */
export function step(talk: Talk, command: Command, count: number): Talk {
  const within = (at: number) => Math.min(count - 1, Math.max(0, at))
  const to = (at: number): Talk => {
    const next = { at: within(at), screen: 'slide', cursor: within(at), typed: '' } as const
    return same(talk, next) ? talk : next
  }
  if ('go' in command) return Number.isInteger(command.go) ? to(command.go) : talk
  // Four digits are more than any story has slides.
  if ('digit' in command)
    return talk.screen === 'slide' ? { ...talk, typed: (talk.typed + command.digit).slice(-3) } : talk
  const { move } = command
  const { screen, at, cursor } = talk
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
    if (move === 'enter' || move === 'black') return to(cursor)
    return to(at)
  }
  switch (move) {
    case 'next':
    case 'down':
      // Back from wherever one strayed, to the slide that was left.
      return to(screen === 'free' ? at : at + 1)
    case 'previous':
    case 'up':
      return to(screen === 'free' ? at : at - 1)
    case 'first':
      return to(0)
    case 'last':
      return to(count - 1)
    case 'enter':
      return talk.typed ? to(Number(talk.typed) - 1) : to(screen === 'slide' ? at + 1 : at)
    case 'back':
      return to(at)
    case 'black':
    case 'overview':
    case 'free':
    case 'help':
      return screen === move ? to(at) : { at, screen: move, cursor: at, typed: '' }
  }
}

const same = (a: Talk, b: Talk) =>
  a.at === b.at && a.screen === b.screen && a.cursor === b.cursor && a.typed === b.typed

/** A key as the browser names it: what it means, and where it lies. */
export interface Key {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * Index of the slide that an address names behind #, by its id or its number; -1 where it names none.
 * @param hash with its #; one that is broken off names no slide
 */
export function slideNamed(slides: readonly { readonly id: string }[], hash: string): number {
  let name = ''
  try {
    name = decodeURIComponent(hash.slice(1))
  } catch {
    return -1
  }
  const byId = slides.findIndex(({ id }) => id === name)
  if (byId >= 0 || !/^\d+$/.test(name)) return byId
  return Math.min(slides.length, Math.max(1, Number(name))) - 1
}

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
  KeyF: 'fullscreen',
  KeyN: 'notes',
  KeyL: 'laser',
  KeyP: 'pen',
  KeyX: 'erase',
  KeyA: 'language',
  KeyK: 'pause',
}

const TOOLS: readonly string[] = [
  'fullscreen',
  'notes',
  'laser',
  'pen',
  'erase',
  'language',
  'pause',
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
