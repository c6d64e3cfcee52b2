import * as v from 'valibot';
import { localItem } from '../../../../background/storage/local-area';
import { sessionItem, trustContextsOnly } from '../../../../background/storage/session-area';
import { memoryArea } from '../memory-area';

test('asks the browser to keep content scripts out', async () => {
  const setAccessLevel = jest.fn(async () => undefined);
  await trustContextsOnly({ ...memoryArea(), setAccessLevel });
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

test('a browser that cannot keep them out is not taken for one that does', async () => {
  const setAccessLevel = async () => {
    throw new Error('not allowed');
  };
  await expect(trustContextsOnly({ ...memoryArea(), setAccessLevel })).rejects.toThrow('not allowed');
});

test('items of two areas do not meet', async () => {
  const options = { key: 'name', schema: v.string(), fallback: '' };
  const [local, session] = [memoryArea(), memoryArea()];
  await localItem(local, options).write('on disk');
  await sessionItem(session, options).write('in memory');
  expect([local.values, session.values]).toEqual([{ name: 'on disk' }, { name: 'in memory' }]);
});
