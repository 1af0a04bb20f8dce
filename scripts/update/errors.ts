/** What stops an update of a series: the message says what, where, and what to do. Nothing of the series is written then. */
export class UpdateError extends Error {
  override readonly name = 'UpdateError'
}

/** An answer of KOSIS that says what failed, which comes with HTTP 200: its number and its words. */
export class KosisError extends UpdateError {
  constructor(
    readonly code: string,
    message: string,
    table: string,
  ) {
    super(`KOSIS answers for ${table}: ${message} (${code})${HINTS[code] ? `. ${HINTS[code]}` : ''}`)
  }
}

const HINTS: Readonly<Record<string, string>> = {
  '10': 'KOSIS_API_KEY is empty: set it to the key that KOSIS has given you',
  '11': 'KOSIS_API_KEY is not valid or has run out: ask KOSIS for another',
  '30': 'The table has no figures for these years, or another id: look at it with --table … --discover',
}

/** No class level is named that the table has, and one that it has not. */
export const TOO_FEW_LEVELS = '20'
export const TOO_MANY_LEVELS = '21'
export const NO_ROWS = '30'
/** More than 40,000 cells. */
export const TOO_MANY_CELLS = '31'
