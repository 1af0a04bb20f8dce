import type { Words } from './model'

/** A text and the part of it that is selected, as in a text field. */
export interface Writing {
  readonly text: string
  readonly from: number
  readonly to: number
}

export const MARKS = ['strong', 'big', 'list', 'quote'] as const
export type Mark = (typeof MARKS)[number]

/**
 * Puts the signs of a mark around what is selected, which stays selected. Blocks begin with a paragraph of their own.
 *
 * @param words what stands where nothing is selected: a number, its label, an item, who said it
 */
export function marked({ text, from, to }: Writing, mark: Mark, words: string): Writing {
  const chosen = text.slice(from, to).trim()
  if (mark === 'strong') return put(text, from, to, '**', chosen || words, '**')
  const inner = chosen || words
  const before = text.slice(0, from).trimEnd()
  const after = text.slice(to).trimStart()
  const [open, body, close] = {
    big: ['**', inner, '** '],
    list: ['- ', inner.replace(/\n(?!- )/g, '\n- '), ''],
    quote: ['> ', inner.replace(/\n(?!> )/g, '\n> '), '\n>\n> — '],
  }[mark] as [string, string, string]
  const head = before ? `${before}\n\n` : ''
  const start = head.length + open.length
  return {
    text: `${head}${open}${body}${close}${after ? `\n\n${after}` : ''}`,
    from: start,
    to: start + body.length,
  }
}

/**
 * The field that a mark or a figure goes into: the one written in last, if any. A title is one line that can only be strong in
 * parts, and no figure lands in it unasked.
 */
export const fieldFor = (what: Mark | 'figure', written: keyof Words | undefined): keyof Words =>
  written === 'title' && what !== 'strong' ? 'body' : (written ?? 'body')

/** Puts a text in place of what is selected; behind it goes on. */
export function inserted({ text, from, to }: Writing, piece: string): Writing {
  const at = from + piece.length
  return { text: text.slice(0, from) + piece + text.slice(to), from: at, to: at }
}

function put(text: string, from: number, to: number, open: string, inner: string, close: string): Writing {
  const start = from + open.length
  return {
    text: text.slice(0, from) + open + inner + close + text.slice(to),
    from: start,
    to: start + inner.length,
  }
}
