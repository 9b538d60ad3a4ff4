import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { PropertyValue } from "../../models/PropertyValue.ts"
import { socket } from "../Socket.ts"

/** A flagged post has come a step further: assigned, kept, removed. To each of its reviewers. Needs a licence. */
export const content_flagging_report_value_updated = /*#__PURE__*/ define(
  socket,
  "content_flagging_report_value_updated",
  "recoverable",
  () => ({
    property_values: json(Schema.Array(PropertyValue)),
    /** The flagged post. */
    target_id: Schema.String
  })
)
