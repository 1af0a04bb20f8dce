import type { ProblemCode } from '../i18n/story-problem-words'

/** What is wrong in a story, and where; in words by `problemWords`. */
export interface Problem {
  /** Of the file, the first is 1. */
  readonly line: number
  readonly code: ProblemCode
  readonly values: Readonly<Record<string, string | number>>
}

/** @param line of the file, the first is 1 */
export const problem = (
  line: number,
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
): Problem => ({ line, code, values })
