/**
 * What drives a terminal instead of being shown: control characters, and those that turn the direction of writing or
 * stay invisible, with which a text can pass for another.
 */
const COMMANDS = /[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu

/** C0 has pictures of its own, and DEL; the rest is spelt out. */
const shown = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return "\u2421"
  return `\\u${code.toString(16).padStart(4, "0")}`
}

/** One line of what somebody else wrote, harmless on a terminal. */
export const visible = (text: string): string =>
  text.replace(/\t/g, "  ").replace(/\r?\n/g, " ").replace(COMMANDS, shown)

/** The same with its line breaks, as lines. */
export const visibleLines = (text: string): ReadonlyArray<string> => text.split(/\r?\n/).map(visible)

/** JSON that is harmless on a terminal as well: JSON itself leaves DEL and C1 as they are. */
export const toJson = (value: unknown, indent?: number): string =>
  (JSON.stringify(value, null, indent) ?? "null").replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`
  )
