import fc from 'fast-check'

/** Bytes with some of them changed, or cut off. */
export const spoiledBytes = (files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.nat(), { freq: 4 }),
    )
    .map(([file, changes, cut]) => {
      const bytes = file.slice(0, cut === null ? file.length : cut % file.length)
      for (const [at, byte] of changes) bytes[at % Math.max(1, bytes.length)] = byte
      return bytes
    })
