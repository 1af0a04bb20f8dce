/** What stands below the title of a slide that opens a talk: a line, and the lines of who speaks, where and when. */
export interface Below {
  readonly subtitle: string
  /** One a line. */
  readonly lines: string
}

const POINT = /^- ?/

/** The words of such a slide as somebody fills them in, from its text: paragraphs, and the points of a list. */
export function belowIn(body: string): Below {
  const all = body.split('\n')
  const point = (line: string) => POINT.test(line)
  return {
    subtitle: all
      .filter((line) => line !== '' && !point(line))
      .join(' ')
      .replace(/^\\-/, '-'),
    lines: all
      .filter(point)
      .map((line) => line.replace(POINT, ''))
      .join('\n'),
  }
}

/** Its text, as it is written in Markdown. */
export function bodyOf({ subtitle, lines }: Below): string {
  const points = lines && lines.split('\n').map((line) => `- ${line}`)
  return [subtitle.replace(/\n/g, ' ').replace(/^-/, '\\-'), points && points.join('\n')]
    .filter(Boolean)
    .join('\n\n')
}
