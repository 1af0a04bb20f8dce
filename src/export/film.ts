import { ArrayBufferTarget, Muxer } from 'mp4-muxer'
import { picturesOf, RATE, type Turn } from './film-plan'

/** Pixels; both even, as every encoder wants them. */
export interface FilmSize {
  readonly width: number
  readonly height: number
}

/** Bits a second: maps are flat colours and letters, which must stay sharp. */
const BITRATE = 8_000_000
/** Pictures that wait for the encoder, at most: each has 8 MB. */
const WAITING = 6
/** What MP4 holds and an encoder may know, the most widely played first; each fits 1920 x 1080 at `RATE`. */
const CODECS = [
  { inFile: 'avc', codec: 'avc1.640028' },
  { inFile: 'avc', codec: 'avc1.42E028' },
  { inFile: 'vp9', codec: 'vp09.00.41.08' },
] as const

const configOf = (codec: string, { width, height }: FilmSize): VideoEncoderConfig => ({
  ...{ codec, width, height },
  ...{ bitrate: BITRATE, framerate: RATE },
})

/** What this browser encodes films of a size with; null: it encodes none. */
export async function codecFor(size: FilmSize): Promise<(typeof CODECS)[number] | null> {
  if (typeof VideoEncoder === 'undefined') return null
  for (const one of CODECS) {
    const { supported } = await VideoEncoder.isConfigSupported(configOf(one.codec, size)).catch(() => ({
      supported: false,
    }))
    if (supported) return one
  }
  return null
}

/** How a film is made. */
export interface Making {
  /** What is seen in a turn, drawn when the turn has come. */
  readonly draw: (turn: Turn) => Promise<HTMLCanvasElement>
  readonly signal: AbortSignal
  /** Is told the part that is made, 0 to 1. */
  readonly progress: (part: number) => void
}

/**
 * The turns one after another as an MP4 film of `RATE` pictures a second, made as fast as the machine draws and encodes: no
 * picture is dropped where it is slow. Rejects with the reason of `signal` when that is aborted, with an `Error` where the
 * browser cannot make it.
 */
export async function filmOf(
  plan: readonly Turn[],
  size: FilmSize,
  { draw, signal, progress }: Making,
): Promise<Blob> {
  const found = await codecFor(size)
  if (!found) throw new Error('This browser encodes no film.')
  const muxer = new Muxer({
    target: new ArrayBufferTarget(),
    video: { codec: found.inFile, ...size, frameRate: RATE },
    fastStart: 'in-memory',
  })
  let fail: (reason: unknown) => void = () => undefined
  const failing = new Promise<never>((_, reject) => (fail = reject))
  // It is heard at the next wait, if there is one.
  failing.catch(() => undefined)
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      muxer.addVideoChunk(chunk, meta)
    },
    error: fail,
  })
  const stop = () => {
    fail(signal.reason)
  }
  signal.addEventListener('abort', stop)
  try {
    signal.throwIfAborted()
    encoder.configure(configOf(found.codec, size))
    const all = picturesOf(plan)
    for (const turn of plan) {
      const seen = new VideoFrame(await Promise.race([draw(turn), failing]), { timestamp: 0 })
      try {
        for (let i = 0; i < turn.pictures; i++) {
          const picture = new VideoFrame(seen, { timestamp: atTime(turn.at + i), duration: atTime(1) })
          // Whoever jumps to a year finds it whole.
          encoder.encode(picture, { keyFrame: i === 0 })
          picture.close()
          while (encoder.encodeQueueSize > WAITING) await Promise.race([dequeued(encoder), failing])
          progress((turn.at + i + 1) / all)
        }
      } finally {
        seen.close()
      }
    }
    await Promise.race([encoder.flush(), failing])
    muxer.finalize()
    return new Blob([muxer.target.buffer], { type: 'video/mp4' })
  } finally {
    signal.removeEventListener('abort', stop)
    if (encoder.state !== 'closed') encoder.close()
  }
}

/** When a picture is seen, in microseconds. */
const atTime = (picture: number) => Math.round((picture * 1e6) / RATE)

const dequeued = (encoder: VideoEncoder) =>
  new Promise((done) => {
    encoder.addEventListener('dequeue', done, { once: true })
  })
