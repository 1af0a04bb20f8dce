/** Which map is drawn: `auto` is the faster one of this machine. */
export type MapChoice = 'auto' | 'still' | 'live'
export const MAP_CHOICES: readonly MapChoice[] = ['auto', 'live', 'still']

/** Under this name the browser keeps what the reader chose; of who chose nothing it keeps nothing. */
const KEY = 'goru:map'

/** What the reader chose; `auto` where the browser does not tell. */
export function choiceKept(storage: () => Pick<Storage, 'getItem'>): MapChoice {
  try {
    const kept = storage().getItem(KEY)
    return MAP_CHOICES.find((one) => one === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Keeps what the reader chose for the next visit, where the browser lets it. */
export function keepChoice(choice: MapChoice, storage: () => Pick<Storage, 'setItem' | 'removeItem'>): void {
  try {
    if (choice === 'auto') storage().removeItem(KEY)
    else storage().setItem(KEY, choice)
  } catch {
    // It holds until the page is left.
  }
}
