import mapshaper from 'mapshaper'

/**
 * Runs mapshaper commands over files held in memory and returns the one file they write, parsed.
 * Throws mapshaper's own message when a command fails or writes another number of files.
 */
export async function shape<T>(commands: readonly string[], input: Record<string, object>): Promise<T> {
  // As text, because mapshaper edits the coordinates of an object it is given.
  const files = Object.fromEntries(Object.entries(input).map(([name, data]) => [name, JSON.stringify(data)]))
  const written = Object.values(await mapshaper.applyCommands(['-quiet', ...commands].join(' '), files))
  const [only] = written
  if (only === undefined || written.length !== 1)
    throw new Error(`mapshaper wrote ${written.length} files where one was expected.`)
  return JSON.parse(typeof only === 'string' ? only : new TextDecoder().decode(only)) as T
}
