/** The one call of mapshaper that the build uses; the package ships no types. */
declare module 'mapshaper' {
  /**
   * Runs a command line in this process. File names in `commands` are keys of `input`; the result holds every
   * file the commands write, by name.
   */
  export function applyCommands(
    commands: string,
    input: Record<string, string | object>,
  ): Promise<Record<string, Uint8Array | string>>
}
