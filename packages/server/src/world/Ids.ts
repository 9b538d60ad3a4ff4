const ALPHABET = "ybndrfg8ejkmcpqxot1uwisza345h769"

/** 26 characters of z-base-32: what names everything on a Mattermost server, tokens too. */
export const makeId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(26))
  let id = ""
  for (const byte of bytes) id += ALPHABET.charAt(byte & 31)
  return id
}

/** Whether a text could name something. Capitals may: there is just nothing of that name. */
export const isId = (text: string | undefined): text is string => text !== undefined && /^[A-Za-z0-9]{26}$/.test(text)
