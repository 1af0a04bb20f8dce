import type { RefusalCode } from '../i18n/own-words'

/** What a reader gave cannot be taken; `ownWord(code, lang, values)` says why and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: RefusalCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}
