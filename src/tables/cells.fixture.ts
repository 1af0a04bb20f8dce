import { readSheets } from './cells'

/** The cells of the first sheet of a file. */
export const readFileCells = async (bytes: Uint8Array, name: string) =>
  (await readSheets(bytes, name))[0]!.cells
