import type { Target } from '../data/pattern-commands';
import type { ContactPoint, Customer, Entity, Person } from '../data/types';

/** One number that MWC can contact, with everything that a row or the Dialer shows of it. */
export interface DialPoint {
  /** "Site", "Dana Whitfield/Cell", "Sample City Police Dispatch". */
  id: string;
  /** Who is reached: "Site" or a name. */
  name: string;
  title: string;
  /** Keyholder, ECV, Authority/Police, … */
  role: string;
  /** Cell, Work, Site, … */
  pointType: string;
  number: string;
  extension: string;
  schedule: string;
  visibility: 'shown' | 'private';
}

function point(owner: { name: string; title: string; role: string }, source: ContactPoint): DialPoint {
  return {
    ...owner,
    id: owner.name === 'Site' ? 'Site' : `${owner.name}/${source.type}`,
    pointType: source.type,
    number: source.number,
    extension: source.ext ?? '',
    schedule: source.schedule ?? '',
    visibility: source.private === true ? 'private' : 'shown',
  };
}

/** The customer's own number on the premises. */
export function sitePoint(customer: Customer): DialPoint {
  return point({ name: 'Site', title: '', role: 'Site' }, customer.site);
}

function personPoints(person: Person): DialPoint[] {
  const owner = { name: person.name, title: person.title, role: person.type };
  return person.points.map(source => point(owner, source));
}

/** The number of an authority, agency or dealer. */
export function entityPoint(entity: Entity): DialPoint {
  return {
    id: entity.name,
    name: entity.name,
    title: '',
    role: entity.type,
    pointType: 'Dispatch',
    number: entity.number,
    extension: entity.ext ?? '',
    schedule: '',
    visibility: 'shown',
  };
}

/** All persons' points in the order of the Contacts card. */
export function contactPoints(customer: Customer): DialPoint[] {
  return customer.contacts.flatMap(personPoints);
}

/** The points of a call list in its order; an entry that no longer exists is left out, as MWC does. */
export function callListPoints(customer: Customer, listId: string): DialPoint[] {
  const order = customer.callLists.find(list => list.id === listId)?.order ?? [];
  const known = [sitePoint(customer), ...contactPoints(customer)];
  return order.flatMap(id => known.filter(candidate => candidate.id === id));
}

/** The points that a Contact command works through. */
export function pointsOf(customer: Customer, target: Target): DialPoint[] {
  switch (target.of) {
    case 'site':
      return [sitePoint(customer)];
    case 'keyholders':
      return customer.contacts.flatMap(personPoints);
    case 'call-list':
      return callListPoints(customer, target.id);
    case 'entity':
      return customer.entities
        .filter(entity => entity.type.split('/').at(-1) === target.type)
        .map(entityPoint);
  }
}

/** The point of that id at a customer, wherever it is listed. */
export function findPoint(customer: Customer, id: string): DialPoint | undefined {
  const all = [sitePoint(customer), ...contactPoints(customer), ...customer.entities.map(entityPoint)];
  return all.find(candidate => candidate.id === id);
}

/** How the Customer Activity Log names a point: "Marcus Oyelaran Work (719) 555-0155 x204". */
export function describePoint(subject: DialPoint): string {
  const isPerson = subject.id.includes('/');
  const whom = isPerson ? `${subject.name} ${subject.pointType}` : subject.name;
  const extension = subject.extension === '' ? '' : ` x${subject.extension}`;
  return `${whom} ${subject.number}${extension}`;
}
