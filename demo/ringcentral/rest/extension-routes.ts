import type FeatureList from '@rc-ex/core/definitions/FeatureList';
import type ExtensionCallerIdInfo from '@rc-ex/core/definitions/ExtensionCallerIdInfo';
import type GetExtensionDevicesResponse from '@rc-ex/core/definitions/GetExtensionDevicesResponse';
import type GetExtensionForwardingNumberListResponse from '@rc-ex/core/definitions/GetExtensionForwardingNumberListResponse';
import type GetExtensionInfoResponse from '@rc-ex/core/definitions/GetExtensionInfoResponse';
import type GetExtensionPhoneNumbersResponse from '@rc-ex/core/definitions/GetExtensionPhoneNumbersResponse';
import type PresenceInfoResponse from '@rc-ex/core/definitions/PresenceInfoResponse';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Accounts, User } from '../account/accounts';
import type { CallDesk } from '../calls/call-desk';
import { presenceOf } from '../calls/presence';
import type { Gate } from './gate';

export interface ExtensionParts {
  accounts: Accounts;
  gate: Gate;
  desk: CallDesk;
  origin: () => string;
}

const base = '/restapi/v1.0/account/:accountId/extension/:extensionId';

const queryOf = (request: FastifyRequest): URLSearchParams =>
  new URL(request.url, 'http://local').searchParams;

interface Page {
  paging: {
    page: number;
    perPage: number;
    totalPages: number;
    totalElements: number;
    pageStart: number;
    pageEnd: number;
  };
  navigation: { firstPage: { uri: string }; lastPage: { uri: string } };
}

/** Cuts one page out of a list (perPage: default 100, at most 1000). */
function paged<T>(all: T[], request: FastifyRequest, uri: string): Page & { uri: string; records: T[] } {
  const query = queryOf(request);
  const perPage = Math.min(1000, Math.max(1, Number(query.get('perPage') ?? 100) || 100));
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const records = all.slice((page - 1) * perPage, page * perPage);
  const totalPages = Math.max(1, Math.ceil(all.length / perPage));
  const pageUri = (number: number) => ({ uri: `${uri}?page=${number}&perPage=${perPage}` });
  return {
    uri,
    records,
    paging: {
      page,
      perPage,
      totalPages,
      totalElements: all.length,
      pageStart: (page - 1) * perPage,
      pageEnd: Math.max(0, (page - 1) * perPage + records.length - 1),
    },
    navigation: { firstPage: pageUri(1), lastPage: pageUri(totalPages) },
  };
}

const serviceFeatures = (user: User): GetExtensionInfoResponse['serviceFeatures'] => [
  {
    featureName: 'RingOut',
    enabled: user.features.ringOut,
    ...(user.features.ringOut ? {} : { reason: 'ExtensionLimitation' }),
  },
  { featureName: 'InternationalCalling', enabled: user.features.internationalCalling },
  { featureName: 'VoipCalling', enabled: true },
  { featureName: 'WebPhone', enabled: false, reason: 'AccountLimitation' },
  { featureName: 'TelephonySessions', enabled: true },
  { featureName: 'Presence', enabled: true },
];

const featureList = (user: User): FeatureList => ({
  records: [
    { id: 'RingOut', available: user.features.ringOut },
    { id: 'InternationalCalls', available: user.features.internationalCalling },
    { id: 'WebPhone', available: false, reason: { code: 'ExtensionLimitation', message: 'Not in the plan' } },
    { id: 'BlockingCallerId', available: true },
  ],
});

/** The extension with its phones and numbers: what a phone picker reads. */
export function extensionRoutes(
  app: FastifyInstance,
  { accounts, gate, desk, origin }: ExtensionParts,
): void {
  const light = { group: 'light', scope: 'ReadAccounts' } as const;
  const uriOf = (user: User, tail = '') =>
    `${origin()}/restapi/v1.0/account/${accounts.accountId}/extension/${user.id}${tail}`;

  app.get(base, (request, reply): GetExtensionInfoResponse => {
    const { user } = gate.enter(request, reply, light);
    return {
      id: Number(user.id),
      uri: uriOf(user),
      account: { id: accounts.accountId, uri: `${origin()}/restapi/v1.0/account/${accounts.accountId}` },
      extensionNumber: user.extensionNumber,
      name: user.name,
      type: 'User',
      status: user.status,
      setupWizardState: 'Completed',
      contact: { firstName: user.firstName, lastName: user.lastName, email: user.email },
      regionalSettings: {
        homeCountry: { id: '1', isoCode: 'US', name: 'United States', callingCode: '1' },
        timezone: { id: '61', name: 'US/Mountain', description: 'Mountain Time (US & Canada)', bias: '-420' },
        language: { id: '1033', name: 'English (United States)', localeCode: 'en-US' },
        formattingLocale: { id: '1033', name: 'English (United States)', localeCode: 'en-US' },
        timeFormat: '12h',
      },
      serviceFeatures: serviceFeatures(user),
    };
  });

  app.get(`${base}/device`, (request, reply): GetExtensionDevicesResponse => {
    const { user } = gate.enter(request, reply, light);
    const type = queryOf(request).get('type');
    // Without a type query every kind is listed: a SoftPhone was captured that way.
    const devices = user.devices.filter(device => type === null || device.type === type);
    return paged(devices, request, uriOf(user, '/device'));
  });

  app.get(`${base}/phone-number`, (request, reply): GetExtensionPhoneNumbersResponse => {
    const { user } = gate.enter(request, reply, light);
    const usageType = queryOf(request).get('usageType');
    const numbers = user.phoneNumbers.filter(number => usageType === null || number.usageType === usageType);
    return paged(numbers, request, uriOf(user, '/phone-number'));
  });

  app.get(`${base}/forwarding-number`, (request, reply): GetExtensionForwardingNumberListResponse => {
    const { user } = gate.enter(request, reply, light);
    return paged(user.forwardingNumbers, request, uriOf(user, '/forwarding-number'));
  });

  app.get(`${base}/caller-id`, (request, reply): ExtensionCallerIdInfo => {
    const { user } = gate.enter(request, reply, light);
    return {
      uri: uriOf(user, '/caller-id'),
      ...user.callerId,
      extensionNameForOutboundCalls: false,
      extensionNumberForInternalCalls: true,
    };
  });

  app.get(`${base}/features`, (request, reply): FeatureList => {
    const { user } = gate.enter(request, reply, { group: 'medium', scope: 'ReadAccounts' });
    return featureList(user);
  });

  app.get(`${base}/presence`, (request, reply): PresenceInfoResponse => {
    const { user } = gate.enter(request, reply, { group: 'light', scope: 'ReadPresence' });
    const query = queryOf(request);
    const sipData = query.get('sipData') === 'true' ? 'with-sip-data' : 'plain';
    const {
      activeCalls,
      telephonyStatus,
      presenceStatus,
      userStatus,
      dndStatus,
      meetingStatus,
      allowSeeMyPresence,
    } = presenceOf(user.id, desk.liveOf(user.id), sipData);
    return {
      uri: uriOf(user, '/presence'),
      extension: { id: Number(user.id), uri: uriOf(user), extensionNumber: user.extensionNumber },
      telephonyStatus,
      presenceStatus,
      userStatus,
      dndStatus,
      meetingStatus,
      allowSeeMyPresence,
      ...(query.get('detailedTelephonyState') === 'true' ? { activeCalls } : {}),
    };
  });
}
