import * as v from 'valibot';

/*
 * RingCentral's answers, as far as they are read. Unknown fields are dropped, fields that RingCentral was seen to
 * leave out are optional, and no list of values is closed: what a new value means is decided in core/.
 */

/** Ids come as numbers or as strings, depending on the resource. */
const Id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(id => String(id)),
);

/** RingCentral leaves out or nulls what it does not know. */
const Text = v.nullish(v.string(), '');

/** API reference, "Make RingOut call", "Get RingOut call status". */
export const RingOutSchema = v.object({
  id: Id,
  // An accepted call whose answer lacks the status is still a call: its id must not be lost.
  status: v.optional(v.object({ callStatus: Text, callerStatus: Text, calleeStatus: Text }), {
    callStatus: '',
    callerStatus: '',
    calleeStatus: '',
  }),
});

const PartySchema = v.object({
  id: Text,
  ringOutRole: Text,
  status: v.object({ code: v.string(), reason: Text }),
  from: v.nullish(v.object({ phoneNumber: Text })),
  to: v.nullish(v.object({ phoneNumber: Text })),
});
export type PartyAnswer = v.InferOutput<typeof PartySchema>;

/** API reference, "Get call session status". */
export const SessionSchema = v.object({
  id: v.string(),
  creationTime: v.optional(v.string()),
  origin: v.optional(v.object({ type: Text })),
  parties: v.array(PartySchema),
});

/** Developer guide, "Telephony session notifications": body of one event. */
export const SessionEventSchema = v.object({
  telephonySessionId: v.string(),
  sequence: v.number(),
  origin: v.optional(v.object({ type: Text })),
  parties: v.array(PartySchema),
});

const ActiveCallSchema = v.object({
  telephonySessionId: v.optional(v.string()),
  sessionId: v.optional(Id),
  direction: Text,
  telephonyStatus: Text,
  terminationType: Text,
  from: Text,
  to: Text,
  startTime: v.optional(v.string()),
});
export type ActiveCallAnswer = v.InferOutput<typeof ActiveCallSchema>;

/** API reference, "Get user presence status" with `detailedTelephonyState`; also the body of its event. */
export const PresenceSchema = v.object({ activeCalls: v.optional(v.array(ActiveCallSchema), []) });

/** API reference, "Get extension". */
export const ExtensionSchema = v.object({
  id: Id,
  extensionNumber: v.optional(Id, ''),
  name: Text,
  contact: v.optional(v.object({ firstName: Text, lastName: Text })),
  serviceFeatures: v.optional(
    v.array(v.object({ featureName: v.string(), enabled: v.optional(v.boolean(), false) })),
    [],
  ),
});

const records = <T extends v.GenericSchema>(record: T) =>
  v.object({ records: v.optional(v.array(record), []) });

/** API reference, "List extension devices"; addresses and serial numbers are left where they are. */
export const DevicesSchema = records(
  v.object({
    id: Id,
    name: Text,
    status: Text,
    phoneLines: v.optional(v.array(v.object({ phoneInfo: v.optional(v.object({ phoneNumber: Text })) })), []),
  }),
);

/** API reference, "List extension phone numbers". */
export const PhoneNumbersSchema = records(
  v.object({ id: Id, phoneNumber: Text, usageType: Text, label: Text }),
);

/** API reference, "List call forwarding numbers". */
export const ForwardingNumbersSchema = records(
  v.object({
    id: Id,
    phoneNumber: Text,
    label: Text,
    type: Text,
    features: v.optional(v.array(v.string()), []),
  }),
);

/** API reference, "Get extension caller ID". */
export const CallerIdSchema = v.object({
  byFeature: v.optional(
    v.array(
      v.object({
        feature: Text,
        callerId: v.optional(
          v.object({ type: Text, phoneInfo: v.optional(v.object({ phoneNumber: Text })) }),
        ),
      }),
    ),
    [],
  ),
});

/** API reference, "Obtain WebSocket token". */
export const WebSocketTokenSchema = v.object({
  uri: v.pipe(v.string(), v.regex(/^wss?:\/\//)),
  ws_access_token: v.pipe(v.string(), v.minLength(1)),
});
