import { byCursor, fieldOf, numberIn, type Paging } from "../Paging.ts"

/** What a column of the report is called in its rows. */
const fields: Readonly<Record<string, string>> = {
  CreateAt: "create_at",
  Email: "email",
  FirstName: "first_name",
  LastName: "last_name",
  Nickname: "nickname",
  Roles: "roles",
  Username: "username"
}

/** The report of users: from the value of the sorted column and the id of a page's last row. */
export const reportedUsers: Paging<never> = /*#__PURE__*/ byCursor({
  size: ["page_size", 100],
  after: (last, { asked: { sort_column } }) => {
    const field = typeof sort_column === "string" ? fields[sort_column] : undefined
    return { from_column_value: String(fieldOf(last, field ?? "username")), from_id: fieldOf(last, "id") }
  }
})

const order = (asked: Readonly<Record<string, unknown>>) => {
  const field = asked["time_field"] === "update_at" ? "update_at" : "create_at"
  const sign = asked["sort_direction"] === "desc" ? -1 : 1
  return (a: unknown, b: unknown) => sign * (numberIn(a, field) - numberIn(b, field))
}

/** The report of posts: a map, put into its order, and a cursor that nobody but the server reads. */
export const reportedPosts: Paging<"posts"> = {
  .../*#__PURE__*/ byCursor({
    in: "posts",
    size: ["per_page", 200],
    after: (_, { answer }) => {
      const cursor = fieldOf(fieldOf(answer, "next_cursor"), "cursor")
      return typeof cursor === "string" && cursor !== "" ? { cursor } : undefined
    }
  }),
  arrange: (items, asked) => items.toSorted(order(asked))
}
