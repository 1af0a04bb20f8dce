/** The layers of arcs on a flat map: two, since dashes hold for a whole one. */
export const ARC_LAYERS = ['arc', 'arc-dashed'] as const
/** Marks and labels stay above the arcs. */
export const BELOW_MARKS = 'leader'
