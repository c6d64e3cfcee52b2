import * as v from 'valibot';
import { damagedKey, storedItem } from '../../../../background/storage/stored-item';
import { memoryArea } from '../memory-area';

const options = { key: 'count', schema: v.number(), fallback: 0 };

test('gives the default when there is nothing', async () => {
  await expect(storedItem(memoryArea(), options).read()).resolves.toBe(0);
});

test('sets a damaged value aside and gives the default', async () => {
  const area = memoryArea({ count: 'many' });
  const item = storedItem(area, options);
  await expect(item.read()).resolves.toBe(0);
  expect(area.values).toEqual({ [damagedKey('count')]: 'many' });
  await item.write(3);
  await expect(item.read()).resolves.toBe(3);
});

test('changes follow each other, none is lost', async () => {
  const area = memoryArea();
  const item = storedItem(area, options);
  await Promise.all(Array.from({ length: 20 }, () => item.update(count => count + 1)));
  expect(area.values).toEqual({ count: 20 });
});

test('a change goes on after one that failed', async () => {
  const area = memoryArea();
  const item = storedItem(area, options);
  area.failNext();
  await expect(item.write(1)).rejects.toMatchObject({ failure: { kind: 'notStored' } });
  await item.write(2);
  await expect(item.read()).resolves.toBe(2);
});
