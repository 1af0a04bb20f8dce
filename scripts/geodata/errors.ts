/** What is wrong in a table, where exactly, and what to do about it. */
export class TableError extends Error {
  override readonly name = 'TableError'

  /**
   * @param file path of the table, as the reader knows it (`geodata/series/…`)
   * @param line of the file, the first is 1
   * @param column name in the header, null when the whole line is meant
   * @param reason what is wrong
   * @param hint what to do
   */
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: string | null,
    readonly reason: string,
    readonly hint: string,
  ) {
    super(`${file}:${line}${column === null ? '' : `, column "${column}"`}: ${reason}; ${hint}`)
  }
}

/** All that is wrong in all tables: nothing is built from them. */
export class BadTables extends Error {
  override readonly name = 'BadTables'

  constructor(readonly errors: readonly TableError[]) {
    super(errors.map((error) => error.message).join('\n'))
  }
}
