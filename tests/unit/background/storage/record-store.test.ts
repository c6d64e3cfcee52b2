import 'fake-indexeddb/auto';
import { createStore, type UseStore } from 'idb-keyval';
import { FailureError } from '../../../../core/failure';
import { createRecordStore } from '../../../../background/storage/record-store';

let databases = 0;
const freshDatabase = () => {
  const name = `test-${++databases}`;
  return () => createStore(name, 'records');
};

const dyingConnection: UseStore = () =>
  Promise.reject(
    Object.assign(new Error('The database connection is closing.'), { name: 'InvalidStateError' }),
  );

test('keeps, lists and removes records', async () => {
  const records = createRecordStore(freshDatabase());
  await records.set('call:1', { number: '+17195550142' });
  await records.set('session:a', 'x');
  await expect(records.get('call:1')).resolves.toEqual({ number: '+17195550142' });
  await expect(records.list('call:')).resolves.toEqual([['call:1', { number: '+17195550142' }]]);
  await records.remove('call:1');
  await expect(records.get('call:1')).resolves.toBeUndefined();
});

test('opens a new connection when the old one died, and uses it from then on', async () => {
  const open = freshDatabase();
  const connections = [dyingConnection, open()];
  const opened = jest.fn(() => connections.shift() ?? dyingConnection);
  const records = createRecordStore(opened);
  await records.set('call:1', 1);
  await expect(records.get('call:1')).resolves.toBe(1);
  expect(opened).toHaveBeenCalledTimes(2);
});

test('says notStored when the second connection fails too, and recovers later', async () => {
  const open = freshDatabase();
  const connections = [dyingConnection, dyingConnection, open()];
  const records = createRecordStore(() => connections.shift() ?? dyingConnection);
  const failed = records.set('call:1', 1);
  await expect(failed).rejects.toBeInstanceOf(FailureError);
  await expect(failed).rejects.toMatchObject({ failure: { kind: 'notStored', code: 'InvalidStateError' } });
  await records.set('call:1', 2);
  await expect(records.get('call:1')).resolves.toBe(2);
});
