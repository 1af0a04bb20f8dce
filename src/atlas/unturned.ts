/** What turns the direction of writing around, for all that follows it on the page. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text of a stranger's without what would turn around the words beside it: `Sales \u202e2024` is `Sales 2024`. */
export const unturned = (text: string): string => text.replace(TURNS, '')
