/** How one version says it. `{name}` in the message is filled in. */
export interface Said {
  readonly status: number
  readonly id: string
  readonly message: string
}

/** What can go wrong, and how each version says it. */
export interface Row {
  /** As 3.10, if left out. */
  readonly "3.0"?: Said
  readonly "3.10": Said
  readonly "11.6": Said
}

export const said = (status: number, id: string, message: string): Said => ({ status, id, message })
/** The same words in both, but that 11.6 ends its sentences. */
export const both = (status: number, id: string, message: string): Row => ({
  "3.10": said(status, id, message.replace(/\.$/, "")),
  "11.6": said(status, id, message)
})
export const same = (status: number, id: string, message: string): Row => ({
  "3.10": said(status, id, message),
  "11.6": said(status, id, message)
})
export const each = (old: Said, recent: Said): Row => ({ "3.10": old, "11.6": recent })
/** What 3.0 said otherwise. */
export const before = (oldest: Said, row: Row): Row => ({ ...row, "3.0": oldest })
