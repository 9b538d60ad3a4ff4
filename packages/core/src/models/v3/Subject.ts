import * as Schema from "effect/Schema"

/** Whom a call was about: all that v3 says after a logout or after adding somebody to a team. */
export interface UserSubject {
  /** Empty when there was no session to end. */
  readonly user_id: string
}

export const UserSubject: Schema.Codec<UserSubject> = Schema.Struct({ user_id: Schema.String })

/** What a call was about: all that v3 says after a deletion. */
export interface Subject {
  readonly id: string
}

export const Subject: Schema.Codec<Subject> = Schema.Struct({ id: Schema.String })
