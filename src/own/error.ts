import type { OwnErrorCode } from '../i18n/own-words'

/** What a reader gave cannot be taken; `ownWord(code, lang, values)` says why and what to do. */
export class OwnError extends Error {
  override readonly name = 'OwnError'

  constructor(
    readonly code: OwnErrorCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}
