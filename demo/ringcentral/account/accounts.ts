import type DeviceResource from '@rc-ex/core/definitions/DeviceResource';
import type ExtensionCallerIdInfo from '@rc-ex/core/definitions/ExtensionCallerIdInfo';
import type ForwardingNumberInfo from '@rc-ex/core/definitions/ForwardingNumberInfo';
import type GetExtensionInfoResponse from '@rc-ex/core/definitions/GetExtensionInfoResponse';
import type UserPhoneNumberInfo from '@rc-ex/core/definitions/UserPhoneNumberInfo';

/** A person with a RingCentral extension. Everything may be changed while the simulator runs. */
export interface User {
  /** The extension id, which is also the token's `owner_id`. */
  id: string;
  name: string;
  firstName: string;
  lastName: string;
  email: string;
  password: string;
  extensionNumber: string;
  status: NonNullable<GetExtensionInfoResponse['status']>;
  devices: DeviceResource[];
  phoneNumbers: UserPhoneNumberInfo[];
  forwardingNumbers: ForwardingNumberInfo[];
  callerId: Pick<ExtensionCallerIdInfo, 'byDevice' | 'byFeature'>;
  /** Features of the extension; `features` and `serviceFeatures` are answered from it. */
  features: { ringOut: boolean; internationalCalling: boolean };
}

export interface Accounts {
  /** The one account of all users. */
  accountId: string;
  mainCompanyNumber: string;
  users: User[];
  /** Scope names as token answers carry them; the switches may take CallControl and WebSocket away. */
  grantedScopes: string[];
  /** The app's "Issue refresh tokens" setting: off means token answers without `refresh_token`. */
  issueRefreshTokens: boolean;
  /** The user of an extension number; throws when there is none. */
  byExtension(extensionNumber: string): User;
  byId(id: string): User | undefined;
  /** The user that this log-in name (e-mail or extension number) belongs to. */
  byLogin(login: string): User | undefined;
}

export function createAccounts(data: Pick<Accounts, 'accountId' | 'mainCompanyNumber' | 'users'>): Accounts {
  const byId = (id: string) => accounts.users.find(user => user.id === id);
  const accounts: Accounts = {
    ...data,
    // Both spellings of either scope: that is what captured token answers carry.
    grantedScopes: [
      'ReadAccounts',
      'RingOut',
      'ReadPresence',
      'ReadCallLog',
      'CallControl',
      'TelephonySessions',
      'WebSocket',
      'SubscriptionWebSocket',
    ],
    issueRefreshTokens: true,
    byId,
    byLogin: login => {
      const wanted = login.trim().toLowerCase();
      return accounts.users.find(user => user.email === wanted || user.extensionNumber === wanted);
    },
    byExtension: extensionNumber => {
      const user = accounts.users.find(candidate => candidate.extensionNumber === extensionNumber);
      if (!user) throw new Error(`No user has extension ${extensionNumber}.`);
      return user;
    },
  };
  return accounts;
}
