import * as Schema from "effect/Schema"

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS"

/** A schema whose values are sent and received as they are: no services, nothing transformed. */
export type Wire<A> = Schema.Codec<A, unknown>

/**
 * Bytes to be sent: whole, or produced while they are sent. What is produced goes out once; a function produces it anew
 * for each attempt.
 */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array> | (() => AsyncIterable<Uint8Array>)

/** A file inside a multipart body. */
export interface Part {
  readonly filename: string
  readonly data: string | Bytes
  /** In bytes, of data that is produced: the server is then told the body's length, and more or less is refused. */
  readonly size?: number | undefined
  /** Content type, `application/octet-stream` if left out. */
  readonly type?: string | undefined
}

/** A body that is not JSON: a form, a multipart form, or bytes as they are. */
export interface Body<B> {
  readonly kind: "form" | "multipart" | "bytes"
  readonly schema?: Wire<B> | undefined
  /** Of a multipart form. */
  readonly fields?: Readonly<Record<string, FormField>>
  /** Only in the type. */
  readonly input?: B
}

/** `application/x-www-form-urlencoded`; the fields are inputs. */
export const form = <B>(schema: Wire<B>): Body<B> => ({ kind: "form", schema })

/** What a field of a multipart form holds: one file or several, one text or several; `?`: it may be left out. */
export type FormField = "file" | "files" | "text" | "texts" | "file?" | "files?" | "text?" | "texts?"

interface FormValues {
  readonly file: Part
  readonly files: Part | ReadonlyArray<Part>
  readonly text: string
  readonly texts: string | ReadonlyArray<string>
}

type FormValue<F extends FormField> = F extends `${infer Kind}?`
  ? FormValues[Kind & keyof FormValues] | undefined
  : FormValues[F & keyof FormValues]
type FormInput<F extends Readonly<Record<string, FormField>>> = {
  readonly [K in keyof F as F[K] extends `${string}?` ? never : K]: FormValue<F[K]>
} & { readonly [K in keyof F as F[K] extends `${string}?` ? K : never]?: FormValue<F[K]> }

/** `multipart/form-data`; the fields are inputs. */
export const multipart = <const F extends Readonly<Record<string, FormField>>>(fields: F): Body<FormInput<F>> => ({
  kind: "multipart",
  fields
})

/** Bytes as they are; the input is `body`. */
export const bytesBody: Body<{ readonly body: Bytes }> = { kind: "bytes" }

/** An answer that is not JSON. */
export interface Kind<A> {
  readonly kind: "text" | "bytes" | "stream" | "empty" | "redirect" | "anything" | "orNothing"
  /** A body of another kind is JSON of this. */
  readonly schema?: Wire<A>
  /** The value in the body; nothing when the body is of another kind. */
  readonly read: (body: string | Uint8Array | AsyncIterable<Uint8Array>) => { readonly value: A } | undefined
}

/** The answer is text. */
export const text: Kind<string> = {
  kind: "text",
  read: (body) => (typeof body === "string" ? { value: body } : undefined)
}
/** The answer is bytes, collected. */
export const bytes: Kind<Uint8Array> = {
  kind: "bytes",
  read: (body) => (body instanceof Uint8Array ? { value: body } : undefined)
}
/** The answer is bytes, as they come. */
export const stream: Kind<AsyncIterable<Uint8Array>> = {
  kind: "stream",
  read: (body) => (typeof body === "object" && Symbol.asyncIterator in body ? { value: body } : undefined)
}
/** The answer has no body, or none that matters. */
export const empty: Kind<void> = { kind: "empty", read: () => ({ value: undefined }) }

/** The answer sends the caller on: where to, as it stands in `Location`. Where the server shows a page instead, its text. */
export const redirect: Kind<string> = {
  kind: "redirect",
  read: (body) => (typeof body === "string" ? { value: body } : undefined)
}
/** The answer is JSON where it is JSON, else text: nobody has seen one and no table describes it. */
export const anything: Kind<unknown> = {
  kind: "anything",
  read: (body) => {
    if (typeof body !== "string") return undefined
    try {
      return { value: JSON.parse(body) }
    } catch {
      return { value: body }
    }
  }
}
/** JSON, or nothing at all as long as there is nothing to say (204). */
export const orNothing = <A>(schema: Wire<A>): Kind<A | undefined> => ({
  kind: "orNothing",
  schema,
  read: (body) => (body === "" ? { value: undefined } : undefined)
})

/**
 * A name that a call carries, by which servers know it again: sent a second time within a while, it is answered with what the
 * first one made. So a call that writes can be repeated all the same.
 */
export interface Once {
  /** The body's field that holds the name. One that the caller gave is sent as it is, and that call is not repeated. */
  readonly field: string
  /** How long after the first attempt left a server is sure to know the name. */
  readonly forMs: number
  /** The first version that does: an older server would do the work twice. */
  readonly since: readonly [major: number, minor: number]
  /** A route that everybody may call and whose answer tells the version, as long as no other answer has. */
  readonly probe: string
  /** The id that says that the first attempt is still being carried out: asked again until it is done. */
  readonly running: string
  /** Ids of failures that the same name overcomes, besides those that pass by themselves. */
  readonly passing: ReadonlyArray<string>
}

/** What a call carries and answers. Written as a thunk, so that a thousand of them cost nothing until one is called. */
export interface Spec<Q, B, A> {
  readonly query?: Wire<Q>
  readonly body?: Wire<B> | Body<B>
  readonly success: Wire<A> | Kind<A>
  /** `none`: never send a token (login). `optional`: send one if there is one. Default: `session`. */
  readonly auth?: "session" | "optional" | "none"
  /** The call only reads, or can be repeated without harm, although its verb does not say so. */
  readonly safe?: boolean
  /** The call writes, and can be repeated by its name. */
  readonly once?: Once
  /** What a success without a body says of who asked; left out, it is no answer at all. */
  readonly emptyMeans?: "no session"
  /** A list of the body which the answer must repeat: what is missing there the server has dropped without a word. */
  readonly whole?: "file_ids"
}

/** Any endpoint, to be read. */
export interface AnyEndpoint<A = unknown> {
  readonly operationId: string
  readonly method: Method
  readonly path: string
  /** Stands for the path in errors and logs, where the path is no template and holds values. */
  readonly shown?: string
  readonly spec: () => Spec<unknown, unknown, A>
  readonly currentTeam: boolean
}

/** Verb and path template. Holds nothing of a call, so it may be logged. */
export const nameOf = (endpoint: Pick<AnyEndpoint, "method" | "path" | "shown">): string =>
  `${endpoint.method} ${endpoint.shown ?? endpoint.path}`

/** A path of somebody's own with its values taken out: a hook's id is all that its caller needs to know, other ids are private. */
const templateOf = (path: string): string =>
  path.replace(/\/(hooks\/commands|hooks|commands)\/[^/]+/gi, "/$1/{id}").replace(/[a-z0-9]{26,}/gi, "{id}")

/** A route that no definition describes: the names of its query are given, a body is sent as JSON, the answer is untyped. */
export const untyped = (
  method: Method,
  path: string,
  has: { readonly query?: ReadonlyArray<string>; readonly body?: boolean; readonly emptyMeans?: "no session" } = {}
): AnyEndpoint => {
  const query = Schema.Struct(Object.fromEntries((has.query ?? []).map((name) => [name, Schema.Unknown])))
  const { emptyMeans } = has
  const spec = {
    query,
    ...(has.body === true ? { body: Schema.Unknown } : {}),
    ...(emptyMeans === undefined ? {} : { emptyMeans }),
    success: anything
  }
  const shown = templateOf(path)
  return { operationId: nameOf({ method, path, shown }), method, path, shown, spec: () => spec, currentTeam: false }
}
