import type { Customer } from './types';

const alpineRidge: Customer = {
  serial: 10427,
  customerId: 'CS-2207',
  name: 'Alpine Ridge Outfitters',
  type: 'Commercial',
  country: 'US',
  address: '418 Example Ave, Colorado Springs, CO 80903-1234',
  dealer: 'Foothill Alarm Co.',
  accountNo: '7195550123',
  panelSerial: '719-5550-142-889',
  permitNo: '2024-719-0142',
  status: { alarm: 'In Alarm', monitoring: 'Active', service: 'Full Service', area: '1 Closed 21:04' },
  site: { type: 'Site', number: '(719) 555-0110' },
  contacts: [
    {
      name: 'Dana Whitfield',
      title: 'Store Manager',
      type: 'Keyholder',
      points: [
        { type: 'Cell', number: '(719) 555-0142' },
        { type: 'Home', number: '(719) 555-0143' },
      ],
    },
    {
      name: 'Marcus Oyelaran',
      title: 'Regional Mgr',
      type: 'Keyholder',
      points: [{ type: 'Work', number: '(719) 555-0155', ext: '204' }],
    },
    {
      name: 'Priya Raman',
      title: 'Owner',
      type: 'ECV',
      points: [{ type: 'Cell', number: '**********', private: true }],
    },
    {
      name: 'Lee Novak',
      title: '',
      type: 'Technician',
      points: [{ type: 'Cell', number: '(303) 555-0168', schedule: 'Mon-Fri 08:00-17:00' }],
    },
  ],
  entities: [
    { name: 'Sample City Police Dispatch', type: 'Authority/Police', number: '(719) 555-0190' },
    { name: 'Summit Guard Response', type: 'Agency/Guard', number: '(303) 555-0121', ext: '9' },
    { name: 'Foothill Alarm Co.', type: 'Dealer', number: '(719) 555-0175' },
  ],
  callLists: [
    {
      id: 'A',
      description: 'After hours burglary',
      order: [
        'Site',
        'Dana Whitfield/Cell',
        'Dana Whitfield/Home',
        'Marcus Oyelaran/Work',
        'Priya Raman/Cell',
      ],
    },
  ],
  comments: [
    'Dana is at home after 22:00: try 719-555-0143 first.',
    'Alarm panel changed 02/11/2026, serial 719-5550-142-889, firmware 4.10.7.',
  ],
  watched: true,
};

const okafor: Customer = {
  serial: 10433,
  customerId: 'RS-0915',
  name: 'Okafor Residence',
  type: 'Residential',
  country: 'US',
  address: '27 Sample Ct, Colorado Springs, CO 80918-0107',
  dealer: 'Foothill Alarm Co.',
  accountNo: '7195550188',
  panelSerial: '303-5550-118-204',
  permitNo: '2023-719-0915',
  status: { alarm: 'In Alarm', monitoring: 'Active', service: 'Full Service', area: '1 Open 17:42' },
  site: { type: 'Site', number: '(719) 555-0133' },
  contacts: [
    {
      name: 'Ife Okafor',
      title: '',
      type: 'Keyholder',
      points: [{ type: 'Cell', number: '+1 719 555 0134' }],
    },
    {
      name: 'Sam Okafor',
      title: '',
      type: 'Contact',
      points: [{ type: 'Work', number: '719.555.0135 ext. 17' }],
    },
  ],
  entities: [
    { name: 'Sample City Fire', type: 'Authority/Fire', number: '(719) 555-0191' },
    { name: 'Bad data row', type: 'Authority/Medical', number: '911' },
    { name: 'Foothill Alarm Co.', type: 'Dealer', number: '(719) 555-0175' },
  ],
  callLists: [],
  comments: ['Two children and a dog. Oxygen equipment in the back bedroom.'],
  watched: true,
};

const larkfield: Customer = {
  serial: 10450,
  customerId: 'UK-0031',
  name: 'Larkfield Books Ltd',
  type: 'Commercial',
  country: 'GB',
  address: '9 Example Row, London EX1 2MP',
  dealer: 'Foothill Alarm Co.',
  accountNo: '2079460018',
  panelSerial: '207-9460-018-031',
  permitNo: 'URN 0031-7946',
  status: { alarm: 'In Alarm', monitoring: 'Active', service: 'Full Service', area: '1 Open 08:55' },
  site: { type: 'Site', number: '020 7946 0018' },
  contacts: [
    {
      name: 'Harriet Quill',
      title: 'Proprietor',
      type: 'Keyholder',
      points: [{ type: 'Mobile', number: '07700 900123' }],
    },
  ],
  entities: [{ name: 'Sample Borough Police', type: 'Authority/Police', number: '020 7946 0101' }],
  callLists: [],
  comments: [],
  watched: false,
};

/** The customers whose facts the stories rely on. */
export const STORY_CUSTOMERS: readonly Customer[] = [alpineRidge, okafor, larkfield];
