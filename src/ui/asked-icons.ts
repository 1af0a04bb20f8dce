import type { IconNode } from 'lucide'

/**
 * Icons of what is loaded when asked for, as Lucide draws them (NOTICE): imported from there they would lie in the file
 * that every visit loads, with all the others.
 */
const strokes = (...all: readonly string[]): IconNode => all.map((d) => ['path', { d }])
const CIRCLE = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0'

export const Grip = strokes('M5 9h14', 'M5 15h14')
export const Up = strokes('m5 12 7-7 7 7', 'M12 19V5')
export const Down = strokes('M12 5v14', 'm19 12-7 7-7-7')
export const Double = strokes('M8 8h14v14H8z', 'M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2')
export const Bin = strokes(
  'M10 11v6',
  'M14 11v6',
  'M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6',
  'M3 6h18',
  'M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2',
)
export const Undo = strokes('M9 14 4 9l5-5', 'M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11')
export const Redo = strokes('m15 14 5-5-5-5', 'M20 9H9.5A5.5 5.5 0 0 0 4 14.5A5.5 5.5 0 0 0 9.5 20H13')
export const Left = strokes('m15 18-6-6 6-6')
export const Right = strokes('m9 18 6-6-6-6')
export const Question = strokes(CIRCLE, 'M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3', 'M12 17h.01')
export const Compass = strokes(
  CIRCLE,
  'm16.24 7.76-1.804 5.411a2 2 0 0 1-1.265 1.265L7.76 16.24l1.804-5.411a2 2 0 0 1 1.265-1.265z',
)
export const Grid = strokes('M3 3h7v7h-7z', 'M14 3h7v7h-7z', 'M14 14h7v7h-7z', 'M3 14h7v7h-7z')
export const Windows = strokes('M21 9V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v10c0 1.1.9 2 2 2h4', 'M12 13h10v7h-10z')
