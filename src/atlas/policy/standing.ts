/**
 * What a figure is. `printed`: the deck prints it and nobody can say what it counts; `candidate`: one reading of what is
 * printed; `target`: what was planned, never a count. Tables that hold other than established figures say it of each row in
 * their column `standing`.
 */
export const STANDINGS = ['established', 'candidate', 'printed', 'target'] as const
export type Standing = (typeof STANDINGS)[number]
