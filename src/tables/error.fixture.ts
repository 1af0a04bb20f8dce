import { Refusal } from './error'

/** What an own error is thrown for; any other error is thrown on. */
export function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'no error'
}
