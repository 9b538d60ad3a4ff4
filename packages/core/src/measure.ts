/** Unicode code points, Go's runes: a pair of surrogates is one, and so is half a pair. */
const charactersIn = (text: string): number => {
  let count = text.length
  for (let index = 1; index < text.length; index++) {
    const paired = text.charCodeAt(index) >> 10 === 0x37 && text.charCodeAt(index - 1) >> 10 === 0x36
    if (paired) count--
  }
  return count
}

/** How many characters a text has, if they are too many. One that is not longer in UTF-16 is not walked through. */
export const charactersOver = (text: string, limit: number): number | undefined => {
  if (text.length <= limit) return undefined
  const count = charactersIn(text)
  return count > limit ? count : undefined
}

/** How many bytes a text has in UTF-8, if they are too many. Most are not encoded: a unit of UTF-16 has three at most. */
export const bytesOver = (text: string, limit: number): number | undefined => {
  if (text.length * 3 <= limit) return undefined
  const count = new TextEncoder().encode(text).length
  return count > limit ? count : undefined
}
