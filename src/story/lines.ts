import { fromMarkdown } from 'mdast-util-from-markdown'
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { problem, type Problem } from './problem'

/** A piece of a line as it is written: words, or what stands between `{{` and `}}`. */
export interface Piece {
  readonly text: string
  readonly strong: boolean
  readonly reference: boolean
}
export type Line = readonly Piece[]

/** A block as it is written; `line` of the text it was read from, the first is 1. */
export type WrittenBlock = { readonly at: number } & (
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'big'; readonly line: Line; readonly label: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'quote'; readonly lines: readonly Line[]; readonly by: Line }
)

const REFERENCE = /\{\{[^{}\n]*\}\}/g
/** Stands in a text for its n-th reference: which one it is, and as many signs more as make it as long. */
const HIDDEN = /\uE000([\uE100-\uE1FF])([\uE100-\uE1FF])\uE001*/g
const PRIVATE = /[\uE000\uE001\uE100-\uE1FF]/g
const ZERO = 0xe100
const sign = (value: number) => String.fromCharCode(ZERO + (value & 0xff))
const WHO = /^[—–-]\s*/

/**
 * A text of the same length in which each reference is a word of letters that nobody uses: a star beside a brace would be no
 * mark of Markdown's where Hangul follows it.
 */
export const hideReferences = (text: string): string => hidden(text.replace(PRIVATE, '\uFFFD'))

function hidden(text: string): string {
  let index = 0
  return text.replace(REFERENCE, (found) => {
    const place = `\uE000${sign(index >> 8)}${sign(index)}`
    index++
    return place.padEnd(found.length, '\uE001')
  })
}

/** The blocks of a body or of notes, and what in them is not used here. */
export function blocksOf(text: string): { blocks: readonly WrittenBlock[]; problems: readonly Problem[] } {
  const reader = new Reader(text)
  const blocks = fromMarkdown(hideReferences(text)).children.flatMap((node) => reader.block(node))
  return { blocks, problems: reader.problems }
}

/** A title: one line. */
export function lineOf(text: string): { line: Line; problems: readonly Problem[] } {
  const reader = new Reader(text)
  const [node] = fromMarkdown(hideReferences(text)).children
  const line = node?.type === 'paragraph' ? reader.line(node.children) : [plain(text)]
  return { line, problems: reader.problems }
}

const plain = (text: string): Piece => ({ text, strong: false, reference: false })

class Reader {
  readonly problems: Problem[] = []
  private readonly references: string[]

  constructor(text: string) {
    this.references = text.match(REFERENCE) ?? []
  }

  block(node: RootContent | BlockContent | DefinitionContent): WrittenBlock[] {
    const at = node.position?.start.line ?? 1
    switch (node.type) {
      case 'paragraph': {
        const [first, ...rest] = node.children
        if (first?.type !== 'strong') return [{ kind: 'text', at, line: this.line(node.children) }]
        // A line that begins strong is a big number with what it is.
        const line = this.line([first]).map((piece) => ({ ...piece, strong: false }))
        return [{ kind: 'big', at, line, label: trimmed(this.line(rest)) }]
      }
      case 'list':
        return [{ kind: 'list', at, items: node.children.map((item) => this.joined(item.children)) }]
      case 'blockquote': {
        const lines = node.children.map((child) => this.joined([child]))
        const last = lines.at(-1)
        const by = lines.length > 1 && last && WHO.test(last[0]?.text ?? '') ? last : []
        return [
          {
            kind: 'quote',
            at,
            lines: by.length ? lines.slice(0, -1) : lines,
            by: by.map((piece, i) => (i ? piece : { ...piece, text: piece.text.replace(WHO, '') })),
          },
        ]
      }
      default:
        this.refuse(node.type, at)
        return []
    }
  }

  line(nodes: readonly PhrasingContent[], strong = false): Line {
    return nodes.flatMap((node): Line => {
      switch (node.type) {
        case 'text':
          return this.pieces(node.value, strong, node.position?.start.line ?? 1)
        case 'strong':
          return this.line(node.children, true)
        case 'break':
          return [{ text: '\n', strong, reference: false }]
        default:
          this.refuse(node.type, node.position?.start.line ?? 1)
          return 'children' in node ? this.line(node.children, strong) : []
      }
    })
  }

  /** Paragraphs of an item or a quotation as one line; what is no paragraph is refused. */
  private joined(nodes: readonly (BlockContent | DefinitionContent)[]): Line {
    return nodes.flatMap((node, i): Line => {
      if (node.type !== 'paragraph') {
        this.refuse(node.type, node.position?.start.line ?? 1)
        return []
      }
      return [...(i ? [plain('\n')] : []), ...this.line(node.children)]
    })
  }

  private pieces(value: string, strong: boolean, at: number): Line {
    const pieces: Piece[] = []
    let from = 0
    const words = (text: string) => {
      if (!text) return
      if (text.includes('**')) this.problems.push(problem(at, 'stars'))
      if (text.includes('{{')) this.problems.push(problem(at, 'braces'))
      // A line break that is only written is none that is meant.
      pieces.push({ text: text.replace(/\n/g, ' '), strong, reference: false })
    }
    for (const match of value.matchAll(HIDDEN)) {
      words(value.slice(from, match.index))
      const [, high = '', low = ''] = match
      const index = ((high.charCodeAt(0) - ZERO) << 8) | (low.charCodeAt(0) - ZERO)
      const reference = this.references[index] ?? ''
      pieces.push({ text: reference.slice(2, -2).trim(), strong, reference: true })
      from = match.index + match[0].length
    }
    words(value.slice(from))
    return pieces
  }

  private refuse(text: string, at: number): void {
    this.problems.push(problem(at, 'mark', { text }))
  }
}

function trimmed(line: Line): Line {
  return line
    .map((piece, i) => (i || piece.reference ? piece : { ...piece, text: piece.text.trimStart() }))
    .filter(({ text, reference }) => reference || text !== '')
}
