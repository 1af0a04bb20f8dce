const COLOUR = /#[0-9a-f]{3,8}\b/gi

/**
 * One picture for day and night out of the two: where they differ by a colour it becomes a variable.
 *
 * @param pairs variables by the two colours they stand for (`#112233 #445566`), added to
 * @throws when the two differ by anything but their colours
 */
export function dayAndNight(day: string, night: string, pairs: Map<string, string>): string {
  const others = night.match(COLOUR) ?? []
  if (day.replace(COLOUR, '#') !== night.replace(COLOUR, '#'))
    throw new Error('The picture of the night is another one than that of the day.')
  let i = 0
  return day.replace(COLOUR, (colour) => {
    const other = others[i++] ?? colour
    if (other === colour) return colour
    const key = `${colour} ${other}`
    const name = pairs.get(key) ?? `k${pairs.size}`
    pairs.set(key, name)
    return `var(--${name})`
  })
}

/** The colours of the variables by day and by night. */
export function coloursIn(pairs: ReadonlyMap<string, string>) {
  const of = (at: 0 | 1) =>
    Object.fromEntries([...pairs].map(([pair, name]) => [name, pair.split(' ')[at] ?? '']))
  return { light: of(0), dark: of(1) }
}
