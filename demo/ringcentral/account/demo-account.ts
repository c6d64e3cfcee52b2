import type UserPhoneNumberInfo from '@rc-ex/core/definitions/UserPhoneNumberInfo';
import { createAccounts, type Accounts, type User } from './accounts';

const mainCompanyNumber = '+17195550099';

const companyNumber: UserPhoneNumberInfo = {
  id: 33100099,
  phoneNumber: mainCompanyNumber,
  usageType: 'MainCompanyNumber',
  type: 'VoiceFax',
  paymentType: 'Local',
  status: 'Normal',
  primary: true,
  features: ['CallerId'],
};

const directNumber = (id: number, phoneNumber: string): UserPhoneNumberInfo => ({
  id,
  phoneNumber,
  usageType: 'DirectNumber',
  type: 'VoiceFax',
  paymentType: 'Local',
  status: 'Normal',
  features: ['CallerId', 'SmsSender'],
});

const callerId: User['callerId'] = {
  byDevice: [],
  byFeature: [
    {
      feature: 'RingOut',
      callerId: { type: 'PhoneNumber', phoneInfo: { id: '33100099', phoneNumber: mainCompanyNumber } },
    },
  ],
};

const jo = (): User => ({
  id: '62100101',
  name: 'Jo Halvorsen',
  firstName: 'Jo',
  lastName: 'Halvorsen',
  email: 'jo.halvorsen@station.example',
  password: 'demo-101',
  extensionNumber: '101',
  status: 'Enabled',
  devices: [
    {
      id: '801071001',
      type: 'HardPhone',
      sku: 'HP-1',
      name: 'Desk phone WS-07',
      status: 'Online',
      extension: { id: 62100101, extensionNumber: '101' },
      phoneLines: [
        {
          id: '905101',
          lineType: 'Standalone',
          phoneInfo: {
            id: 33100100,
            phoneNumber: '+17195550100',
            type: 'VoiceFax',
            usageType: 'DirectNumber',
            paymentType: 'Local',
          },
        },
      ],
    },
    {
      id: '801071002',
      type: 'SoftPhone',
      sku: 'DV-1',
      name: 'RingCentral app',
      status: 'Online',
      computerName: 'WS-07',
      extension: { id: 62100101, extensionNumber: '101' },
      phoneLines: [],
    },
    {
      id: '801071003',
      type: 'HardPhone',
      sku: 'HP-1',
      name: 'Old desk phone',
      status: 'Offline',
      extension: { id: 62100101, extensionNumber: '101' },
      phoneLines: [],
    },
  ],
  phoneNumbers: [companyNumber, directNumber(33100100, '+17195550100')],
  forwardingNumbers: [
    {
      id: '44100188',
      phoneNumber: '+17195550188',
      label: 'My mobile',
      type: 'Mobile',
      features: ['CallFlip', 'CallForwarding'],
      flipNumber: '2',
    },
  ],
  callerId,
  features: { ringOut: true, internationalCalling: true },
});

const maria = (): User => ({
  id: '62100112',
  name: 'Maria Reyes',
  firstName: 'Maria',
  lastName: 'Reyes',
  email: 'm.reyes@station.example',
  password: 'demo-112',
  extensionNumber: '112',
  status: 'Enabled',
  devices: [
    {
      id: '801081001',
      type: 'HardPhone',
      sku: 'HP-1',
      name: 'Dispatch desk 2',
      status: 'Online',
      extension: { id: 62100112, extensionNumber: '112' },
      phoneLines: [
        {
          id: '905112',
          lineType: 'Standalone',
          phoneInfo: {
            id: 33100101,
            phoneNumber: '+17195550101',
            type: 'VoiceFax',
            usageType: 'DirectNumber',
            paymentType: 'Local',
          },
        },
      ],
    },
  ],
  phoneNumbers: [companyNumber, directNumber(33100101, '+17195550101')],
  forwardingNumbers: [],
  callerId,
  features: { ringOut: true, internationalCalling: true },
});

/** The demo station: two operators of one account, fresh at each call. All names and numbers are fictional. */
export const demoAccount = (): Accounts =>
  createAccounts({ accountId: '62100001', mainCompanyNumber, users: [jo(), maria()] });
