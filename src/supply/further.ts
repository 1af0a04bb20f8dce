import { decodeFacts, decodePartial } from '../atlas/decode-profile'
import type { Further } from '../scene/further'
import type { Reader } from './supplies'

/** Series that only some regions have, and single facts. Rejects as the reader does. */
export async function readFurther(reader: Reader): Promise<Further> {
  const [partial, facts] = await Promise.all([
    reader('partial.json', decodePartial),
    reader('facts.json', decodeFacts),
  ])
  return { partial, facts }
}
