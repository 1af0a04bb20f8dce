/** The stage that a speaker's window belongs to may be silent for so long, ms, before it counts as gone. */
export const SILENCE = 10_000
/** The stage that opened the window is waited for so long, ms, before another one is taken. */
const PATIENCE = 2_000

/** The stage that a speaker's window belongs to: one, however many of the same story are open. */
export interface Partner {
  /** null: none has been found, or it has gone. */
  readonly stage: string | null
  /** The stage that is waited for; empty: any will do. */
  readonly wanted: string
  /** When something was heard of it last, or the waiting began, ms. */
  readonly heard: number
}

/** @param wanted name of the stage that opened the window; empty: any @param now ms */
export const awaiting = (wanted: string, now: number): Partner => ({ stage: null, wanted, heard: now })

/** A stage has said where it stands; the same object where it is another's business. */
export function heardOf(partner: Partner, stage: string, now: number): Partner {
  const { stage: mine, wanted, heard } = partner
  const taken = mine === stage || (mine === null && (!wanted || wanted === stage || now - heard > PATIENCE))
  return taken ? { stage, wanted: '', heard: now } : partner
}

/** A stage has said that it closes. */
export const leftBy = (partner: Partner, stage: string, now: number): Partner =>
  partner.stage === stage ? awaiting('', now) : partner

/** Without a word for too long, a stage has gone without one. */
export const listened = (partner: Partner, now: number): Partner =>
  partner.stage !== null && now - partner.heard > SILENCE ? awaiting('', now) : partner
