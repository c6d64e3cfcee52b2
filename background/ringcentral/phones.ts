import type * as v from 'valibot';
import type { Phone, PhoneList } from '../../core/calls/phone';
import { RefusalError } from './errors';
import { readIdentity } from './identity';
import type { Platform } from './platform';
import { OWN_EXTENSION, readAnswer } from './read-answer';
import { CallerIdSchema, DevicesSchema, ForwardingNumbersSchema, PhoneNumbersSchema } from './schemas';

type Devices = v.InferOutput<typeof DevicesSchema>['records'];
type PhoneNumbers = v.InferOutput<typeof PhoneNumbersSchema>['records'];
type ForwardingNumbers = v.InferOutput<typeof ForwardingNumbersSchema>['records'];

/**
 * The phones that RingCentral can ring first, in the order in which they are offered, each number once. A part
 * that the user or the app may not read is left out, as RingCentral's own client does.
 */
export async function readPhones(platform: Platform, signal: AbortSignal): Promise<PhoneList> {
  const part = <T>(resource: string, schema: v.GenericSchema<unknown, T>): Promise<T> =>
    readAnswer(
      platform,
      { method: 'GET', path: `${OWN_EXTENSION}/${resource}`, query: { perPage: '1000' }, group: 'light' },
      schema,
      signal,
    );

  const nothing = { records: [] };
  const [devices, numbers, forwarding, extensionNumber, callerId] = await Promise.all([
    orForbidden(part('device', DevicesSchema), nothing),
    orForbidden(part('phone-number', PhoneNumbersSchema), nothing),
    orForbidden(part('forwarding-number', ForwardingNumbersSchema), nothing),
    orForbidden(
      readIdentity(platform, signal).then(reading => reading.identity.extensionNumber),
      '',
    ),
    orForbidden(readCallerId(platform, signal), null),
  ]);
  return {
    phones: eachNumberOnce([
      ...phonesOfDevices(devices.records),
      ...directNumbers(numbers.records),
      ...ownExtension(numbers.records, extensionNumber),
      ...forwardingPhones(forwarding.records),
    ]),
    callerId,
  };
}

/** The number that contacts of a RingOut call see; null where it is withheld or depends on the phone. */
async function readCallerId(platform: Platform, signal: AbortSignal): Promise<string | null> {
  const request = { method: 'GET', path: `${OWN_EXTENSION}/caller-id`, group: 'light' } as const;
  const { byFeature } = await readAnswer(platform, request, CallerIdSchema, signal);
  const callerId = byFeature.find(entry => entry.feature === 'RingOut')?.callerId;
  return callerId?.type === 'PhoneNumber' ? (callerId.phoneInfo?.phoneNumber ?? null) : null;
}

function phonesOfDevices(devices: Devices): Phone[] {
  const phones = devices.flatMap(device => {
    const phoneNumber = device.phoneLines.find(line => line.phoneInfo?.phoneNumber)?.phoneInfo?.phoneNumber;
    if (phoneNumber === undefined) return [];
    const status = statusOf(device.status);
    return [{ id: `device:${device.id}`, kind: 'device' as const, phoneNumber, label: device.name, status }];
  });
  // Devices may share a line: the one that can ring stands for it.
  return [
    ...phones.filter(phone => phone.status === 'online'),
    ...phones.filter(phone => phone.status !== 'online'),
  ];
}

function statusOf(status: string): Phone['status'] {
  if (status === 'Online') return 'online';
  return status === 'Offline' ? 'offline' : 'unknown';
}

function directNumbers(numbers: PhoneNumbers): Phone[] {
  return numbers
    .filter(number => number.usageType === 'DirectNumber')
    .map(({ phoneNumber, label }) => ({
      id: `direct:${phoneNumber}`,
      kind: 'direct',
      phoneNumber,
      label,
      status: 'unknown',
    }));
}

/** Main number, `*`, extension number: what RingCentral's own client sends for an extension without a number. */
function ownExtension(numbers: PhoneNumbers, extensionNumber: string): Phone[] {
  const main = numbers.find(number => number.usageType === 'MainCompanyNumber')?.phoneNumber;
  if (!main || extensionNumber === '') return [];
  const phoneNumber = `${main}*${extensionNumber}`;
  return [
    {
      id: `extension:${phoneNumber}`,
      kind: 'extension',
      phoneNumber,
      label: extensionNumber,
      status: 'unknown',
    },
  ];
}

function forwardingPhones(numbers: ForwardingNumbers): Phone[] {
  const usable = numbers.filter(number => number.features.includes('CallFlip'));
  const isMobile = (number: ForwardingNumbers[number]): boolean => /mobile/i.test(number.type);
  return [...usable.filter(isMobile), ...usable.filter(number => !isMobile(number))].map(number => ({
    id: `forwarding:${number.id}`,
    kind: 'forwarding',
    phoneNumber: number.phoneNumber,
    label: number.label || number.type,
    status: 'unknown',
  }));
}

function eachNumberOnce(phones: readonly Phone[]): Phone[] {
  const byNumber = new Map<string, Phone>();
  for (const phone of phones) {
    if (phone.phoneNumber !== '' && !byNumber.has(phone.phoneNumber)) byNumber.set(phone.phoneNumber, phone);
  }
  return [...byNumber.values()];
}

async function orForbidden<T, F>(work: Promise<T>, forbidden: F): Promise<T | F> {
  try {
    return await work;
  } catch (thrown) {
    const isForbidden =
      thrown instanceof RefusalError &&
      (thrown.httpStatus === 403 || thrown.failure.kind === 'appNotAllowed');
    if (isForbidden) return forbidden;
    throw thrown;
  }
}
