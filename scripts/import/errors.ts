/** A file that cannot be imported; the message says why, and where in the file. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}

/** A command that leaves something open; the message says what to add. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
