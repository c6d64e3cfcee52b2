import * as v from 'valibot';
import type { Attempt } from '../core/calls/attempt';
import { decideDial } from '../core/calls/dial-policy';
import { type PhoneChoice, PhoneChoiceSchema, type PhoneList } from '../core/calls/phone';
import type { SessionOwner } from '../core/credentials/session';
import { type Failure, FailureError, type FailureKind, failureOf } from '../core/failure';
import { readPhoneNumber } from '../core/numbers/finder';
import type { Settings } from '../core/settings';
import type { DialAnswer, Outcome } from '../messaging/messages';
import type { Handlers, Sender } from '../messaging/messenger';
import type { CallDesk } from './calls/call-desk';
import type { PhoneChoices } from './calls/phone-choices';
import type { PhoneHealth } from './calls/phone-health';
import type { Credentials } from './credentials/credentials';
import type { StationSettings } from './policy/station-settings';
import type { RingCentral } from './ringcentral/ringcentral';

export interface AnswerSources {
  ready: Promise<unknown>;
  /** Whom a message is for: the sender's tab decides; our own pages name the tab, or act for the only user. */
  actingOwner(sender: Sender, tabId: number | null): Promise<SessionOwner | null>;
  credentials: Credentials;
  desk: CallDesk;
  phones: PhoneChoices;
  phoneHealth: PhoneHealth;
  settings: StationSettings;
  ringCentral(owner: SessionOwner): RingCentral;
  announce(): void;
}

const Text = v.pipe(v.string(), v.maxLength(200));

const DialSchema = v.object({
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  number: Text,
  shown: Text,
  name: Text,
  extension: v.pipe(v.string(), v.regex(/^[\d*#,]{0,20}$/)),
  startedBy: v.picklist(['link', 'mwc', 'again', 'selection']),
  anyway: v.boolean(),
  requestedAt: v.number(),
});

const CallIdSchema = v.object({ attemptId: v.string() });
const ForTabSchema = v.object({ tabId: v.nullable(v.number()) });
const ChoiceSchema = v.object({ tabId: v.nullable(v.number()), phone: PhoneChoiceSchema });

const done: Outcome = { ok: true, value: null };

/** The worker's side of the contract: parse, find out whose session is meant, pass on. */
export function createAnswers(sources: AnswerSources): Handlers {
  const { ready, actingOwner, credentials, desk, phones, phoneHealth, settings, ringCentral, announce } =
    sources;

  /** Runs `work` for the user that the message is for; what it throws becomes a failure of the answer. */
  const forOwner = async <T>(
    sender: Sender,
    tabId: number | null,
    work: (owner: SessionOwner) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    await ready;
    const owner = await actingOwner(sender, tabId);
    if (owner === null) return refuse('userUnreadable');
    return work(owner).catch((thrown: unknown) => ({ ok: false, failure: failureOf(thrown, 'refused') }));
  };

  const dial = async (
    owner: SessionOwner,
    request: v.InferOutput<typeof DialSchema>,
  ): Promise<DialAnswer> => {
    const current = settings.current;
    if (current.mode !== 'full') return refuse('callsOff');
    const decision = decideDial(request.number, current);
    if (!decision.allowed) return { ok: false, failure: decision.failure };
    const session = await credentials.view(owner);
    if (session.state !== 'signedIn')
      return refuse('notConnected', 'failure' in session ? session.failure : null);
    const from = phones.of(owner);
    if (from === null) return refuse('noPhoneChosen');
    const { e164, extension } = decision.number;
    if (e164 === from.phoneNumber) return refuse('ownNumber');
    const { id, shown, name, startedBy, requestedAt } = request;
    const attempt: Attempt = {
      ...{ id, owner, shown, name, startedBy, requestedAt, from },
      number: e164,
      extension: request.extension === '' ? extension : request.extension,
      playPrompt: current.playPrompt,
    };
    const verdict = await desk.dial(attempt, request.anyway ? 'anyway' : 'first');
    if ('refused' in verdict) return { ok: false, failure: verdict.refused };
    return 'placed' in verdict
      ? { ok: true, value: { attemptId: verdict.placed, folded: false } }
      : { ok: true, value: { attemptId: verdict.foldedInto, folded: true } };
  };

  const listPhones = async (owner: SessionOwner): Promise<Outcome<PhoneList>> => {
    const list = await ringCentral(owner).phones(AbortSignal.timeout(15_000));
    phoneHealth.judge(owner, phones.of(owner), list);
    return list.phones.length === 0 ? refuse('noPhones') : { ok: true, value: list };
  };

  return {
    dial: (data, sender) =>
      parsed(DialSchema, data, request => forOwner(sender, null, owner => dial(owner, request))),
    hangUp: (data, sender) =>
      parsed(CallIdSchema, data, ({ attemptId }) =>
        forOwner(sender, null, owner => {
          if (desk.find(attemptId)?.attempt.owner !== owner) return Promise.resolve(refuse('userUnreadable'));
          return Promise.resolve(desk.hangUp(attemptId) ? done : refuse('hangUpOnPhone'));
        }),
      ),
    dismissCall: (data, sender) =>
      parsed(CallIdSchema, data, ({ attemptId }) =>
        forOwner(sender, null, async owner => {
          if (desk.find(attemptId)?.attempt.owner === owner) await desk.dismiss(attemptId);
          return done;
        }),
      ),
    signIn: (data, sender) =>
      parsed(ForTabSchema, data, ({ tabId }) =>
        forOwner(sender, tabId, owner => {
          if (settings.current.clientId === '') return Promise.resolve(refuse('clientIdMissing'));
          credentials.signIn(owner);
          return Promise.resolve(done);
        }),
      ),
    declineSignIn: (data, sender) =>
      parsed(ForTabSchema, data, ({ tabId }) =>
        forOwner(sender, tabId, async owner => {
          await credentials.decline(owner);
          return done;
        }),
      ),
    clearCredentials: (data, sender) =>
      parsed(ForTabSchema, data, ({ tabId }) =>
        forOwner(sender, tabId, async owner => {
          await credentials.clear(owner);
          return done;
        }),
      ),
    listPhones: (data, sender) =>
      parsed(ForTabSchema, data, ({ tabId }) => forOwner(sender, tabId, listPhones)),
    choosePhone: (data, sender) =>
      parsed(ChoiceSchema, data, ({ tabId, phone }) =>
        forOwner(sender, tabId, async owner => {
          await phones.choose(owner, dialable(phone, settings.current));
          announce();
          return done;
        }),
      ),
    readSettings: async () => {
      await ready;
      return { ok: true, value: settings.current };
    },
    changeSettings: async data => {
      await ready;
      return settings.change(data).then(
        value => ({ ok: true, value }),
        (thrown: unknown) => ({ ok: false, failure: failureOf(thrown, 'settingsRefused') }),
      );
    },
  };
}

/** A number that the operator typed, as RingCentral takes it. Throws FailureError `impossibleNumber`. */
function dialable(phone: PhoneChoice, { country }: Settings): PhoneChoice {
  if (phone.kind !== 'custom') return phone;
  const number = readPhoneNumber(phone.phoneNumber, country);
  if (number === null) throw new FailureError({ kind: 'impossibleNumber' });
  return { ...phone, phoneNumber: number.e164 };
}

async function parsed<TSchema extends v.GenericSchema, R>(
  schema: TSchema,
  data: unknown,
  work: (value: v.InferOutput<TSchema>) => Promise<Outcome<R>>,
): Promise<Outcome<R>> {
  const result = v.safeParse(schema, data);
  return result.success
    ? work(result.output)
    : refuse('impossibleNumber', { kind: 'impossibleNumber', code: result.issues[0].message });
}

function refuse(kind: FailureKind, why: Failure | null = null): { ok: false; failure: Failure } {
  return {
    ok: false,
    failure: { kind, code: why?.code ?? (why === null || why.kind === kind ? undefined : why.kind) },
  };
}
