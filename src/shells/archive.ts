declare global {
  /** Files of the atlas by path, where it is one file: its first script unpacks them (`scripts/single/boot.js`). */
  var goru: Map<string, Uint8Array<ArrayBuffer>> | undefined
}

/** A file of the atlas that is one file, answered as a server would. */
export const fromArchive = (file: string): Promise<Response> => {
  const bytes = globalThis.goru?.get(file)
  return Promise.resolve(
    bytes ? new Response(bytes) : new Response(null, { status: 404, statusText: 'not in this file' }),
  )
}

/** An address for a file of the archive. Throws when it is not in there. */
export function addressOf(file: string, type: string): string {
  const bytes = globalThis.goru?.get(file)
  if (!bytes) throw new Error(`${file} is not in this file.`)
  return URL.createObjectURL(new Blob([bytes], { type }))
}

/** Puts a file of text into the archive, for as long as the page is open. */
export const intoArchive = (file: string, text: string): void =>
  void globalThis.goru?.set(file, new TextEncoder().encode(text))
