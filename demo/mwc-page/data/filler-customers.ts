import type { ContactPoint, Customer, Person } from './types';

interface Row {
  serial: number;
  customerId: string;
  name: string;
  type: Customer['type'];
  street: string;
  areaCode: 719 | 303 | 970;
  /** Last two digits of the site's 555-01xx number; the contacts take the next ones. */
  line: number;
  people: [name: string, title: string][];
  watched: boolean;
}

const ROWS: Row[] = [
  {
    serial: 10311,
    customerId: 'CS-1874',
    name: 'Timberline Credit Union',
    type: 'Commercial',
    street: '77 Sample Blvd, Pueblo, CO 81003-4471',
    areaCode: 719,
    line: 1,
    people: [
      ['Noor Castellan', 'Branch Manager'],
      ['Gil Farrow', 'Security'],
    ],
    watched: true,
  },
  {
    serial: 10318,
    customerId: 'RS-0633',
    name: 'Brightwater Residence',
    type: 'Residential',
    street: '5 Placeholder Ln, Golden, CO 80401-2230',
    areaCode: 303,
    line: 4,
    people: [['Elke Brightwater', '']],
    watched: false,
  },
  {
    serial: 10325,
    customerId: 'CS-1902',
    name: 'Copper Kettle Bakery',
    type: 'Commercial',
    street: '210 Example St, Denver, CO 80202-1188',
    areaCode: 303,
    line: 6,
    people: [['Tomas Iwu', 'Owner']],
    watched: false,
  },
  {
    serial: 10340,
    customerId: 'CS-1933',
    name: 'Juniper Valley School',
    type: 'Commercial',
    street: '1 Schoolhouse Rd, Fort Collins, CO 80521-0900',
    areaCode: 970,
    line: 8,
    people: [
      ['Ada Lindqvist', 'Principal'],
      ['Ray Mbeki', 'Caretaker'],
    ],
    watched: true,
  },
  {
    serial: 10352,
    customerId: 'RS-0701',
    name: 'Delacroix Residence',
    type: 'Residential',
    street: '92 Sample Ridge, Boulder, CO 80302-7719',
    areaCode: 303,
    line: 12,
    people: [['Simone Delacroix', '']],
    watched: false,
  },
  {
    serial: 10366,
    customerId: 'CS-2011',
    name: 'Red Mesa Storage',
    type: 'Commercial',
    street: '4400 Example Pkwy, Pueblo, CO 81008-3302',
    areaCode: 719,
    line: 15,
    people: [['Walt Prentiss', 'Site Manager']],
    watched: false,
  },
  {
    serial: 10374,
    customerId: 'CS-2040',
    name: 'Halcyon Dental Group',
    type: 'Commercial',
    street: '63 Placeholder Ave, Aurora, CO 80012-6650',
    areaCode: 303,
    line: 24,
    people: [
      ['Dr. Mina Sato', 'Partner'],
      ['Joel Abara', 'Office Manager'],
    ],
    watched: false,
  },
  {
    serial: 10389,
    customerId: 'CS-2077',
    name: 'Pinecrest Pharmacy',
    type: 'Commercial',
    street: '18 Sample Sq, Loveland, CO 80537-1456',
    areaCode: 970,
    line: 28,
    people: [['Greta Olander', 'Pharmacist']],
    watched: true,
  },
  {
    serial: 10395,
    customerId: 'RS-0822',
    name: 'Voss Residence',
    type: 'Residential',
    street: '303 Example Trl, Monument, CO 80132-8021',
    areaCode: 719,
    line: 38,
    people: [
      ['Anton Voss', ''],
      ['Lena Voss', ''],
    ],
    watched: false,
  },
  {
    serial: 10402,
    customerId: 'CS-2126',
    name: 'Stonebridge Auto Parts',
    type: 'Commercial',
    street: '850 Placeholder Hwy, Greeley, CO 80631-5540',
    areaCode: 970,
    line: 46,
    people: [['Curtis Beal', 'Manager']],
    watched: false,
  },
  {
    serial: 10411,
    customerId: 'CS-2150',
    name: 'Meridian Data Hall 2',
    type: 'Commercial',
    street: '2 Example Campus, Englewood, CO 80112-3141',
    areaCode: 303,
    line: 51,
    people: [
      ['Yara Kessler', 'Facilities'],
      ['Duty Engineer', 'NOC'],
    ],
    watched: true,
  },
  {
    serial: 10419,
    customerId: 'CS-2188',
    name: 'Wren & Daughters Jewelry',
    type: 'Commercial',
    street: '14 Sample Mall, Colorado Springs, CO 80903-2219',
    areaCode: 719,
    line: 58,
    people: [['Paula Wren', 'Owner']],
    watched: false,
  },
];

/** Those with a burglary or medical alarm in the queue; the others have only a technical one. */
const IN_ALARM = new Set(['RS-0822', 'CS-2188', 'CS-1874', 'CS-2077', 'CS-2011']);

function phone(row: Row, offset: number): string {
  return `(${row.areaCode}) 555-01${String(row.line + offset).padStart(2, '0')}`;
}

function person(row: Row, [name, title]: [string, string], index: number): Person {
  const point: ContactPoint = { type: title === '' ? 'Home' : 'Cell', number: phone(row, index + 1) };
  return { name, title, type: index === 0 ? 'Keyholder' : 'Contact', points: [point] };
}

function customer(row: Row): Customer {
  return {
    serial: row.serial,
    customerId: row.customerId,
    name: row.name,
    type: row.type,
    country: 'US',
    address: row.street,
    dealer: 'Foothill Alarm Co.',
    accountNo: `${row.areaCode}55501${String(row.line).padStart(2, '0')}`,
    panelSerial: `${row.areaCode}-${row.serial}-${row.line + 400}`,
    permitNo: `2025-${row.serial}`,
    status: {
      alarm: IN_ALARM.has(row.customerId) ? 'In Alarm' : 'Normal',
      monitoring: 'Active',
      service: 'Full Service',
      area: '1 Open 08:01',
    },
    site: { type: 'Site', number: phone(row, 0) },
    contacts: row.people.map((entry, index) => person(row, entry, index)),
    entities: [
      { name: 'Sample County Sheriff', type: 'Authority/Police', number: '(719) 555-0192' },
      { name: 'Sample County Fire', type: 'Authority/Fire', number: '(719) 555-0193' },
      { name: 'Foothill Alarm Co.', type: 'Dealer', number: '(719) 555-0175' },
    ],
    callLists: [],
    comments: [],
    watched: row.watched,
  };
}

/** Customers that only make the station look as busy as a real one. */
export const FILLER_CUSTOMERS: readonly Customer[] = ROWS.map(customer);
