/** A text as it is compared with letters that somebody types. */
export const folded = (text: string): string => text.toLowerCase().replaceAll(/\s/g, '')
