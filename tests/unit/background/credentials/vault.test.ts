import 'fake-indexeddb/auto';
import { createStore } from 'idb-keyval';
import { FailureError } from '../../../../core/failure';
import { createVault, type StoredSession } from '../../../../background/credentials/vault';
import { createRecordStore, type RecordStore } from '../../../../background/storage/record-store';
import { holdAnswer } from './auth-server';
import { createStation, DANA, JO } from './station';
import { thrownBy } from './until';

const SESSION: StoredSession = {
  refreshToken: 'refresh-SECRET-1',
  refreshExpiresAt: 1_800_000_000_000,
  identity: { extensionId: '101', name: 'Jo Halvorsen', extensionNumber: '101' },
  endpointId: 'e-1',
  server: 'https://platform.example',
  clientId: 'app-1',
};
const RECORD = `session:${JO}`;

let databases = 0;
let records: RecordStore;
beforeEach(() => {
  const name = `vault-${++databases}`;
  records = createRecordStore(() => createStore(name, 'records'));
});

/** The stored record, for a test to damage. */
async function record(): Promise<Record<string, unknown>> {
  const stored = await records.get(RECORD);
  if (typeof stored !== 'object' || stored === null) throw new Error('no record');
  return { ...stored };
}

/** Every byte and text of the database, as text. */
async function dump(): Promise<string> {
  const texts = (value: unknown): string[] => {
    if (value instanceof ArrayBuffer) return texts(new Uint8Array(value));
    if (value instanceof Uint8Array) return [Buffer.from(value).toString('latin1')];
    if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts);
    return [String(value)];
  };
  return texts(await records.list('')).join('\n');
}

test('reads what was written, also in another worker', async () => {
  const vault = createVault(records);
  await expect(vault.read(JO)).resolves.toBeNull();
  await vault.write(JO, SESSION);
  await vault.write(DANA, { ...SESSION, refreshToken: 'other', refreshExpiresAt: null });
  await expect(vault.read(JO)).resolves.toEqual(SESSION);
  const later = createVault(records);
  await expect(later.read(JO)).resolves.toEqual(SESSION);
  await expect(later.read(DANA)).resolves.toEqual({
    ...SESSION,
    refreshToken: 'other',
    refreshExpiresAt: null,
  });
  await later.remove(JO);
  await expect(vault.read(JO)).resolves.toBeNull();
  await expect(vault.read(DANA)).resolves.not.toBeNull();
});

test('the refresh token lies nowhere in the clear', async () => {
  await records.set('planted', new TextEncoder().encode('planted-SECRET'));
  await expect(dump()).resolves.toContain('planted-SECRET');
  await createVault(records).write(JO, SESSION);
  const found = await dump();
  expect(found).toContain('Jo Halvorsen');
  expect(found).not.toContain('refresh-SECRET-1');
});

test('the key is kept by the browser and cannot be taken out', async () => {
  await createVault(records).write(JO, SESSION);
  const key = await records.get('vault-key');
  if (!(key instanceof CryptoKey)) throw new Error('no key');
  expect(key).toMatchObject({ extractable: false, algorithm: { name: 'AES-GCM', length: 256 } });
  for (const format of ['raw', 'jwk'] as const)
    await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow(/not extractable/);
});

test('no two records are sealed with the same start value', async () => {
  const vault = createVault(records);
  await vault.write(JO, SESSION);
  const first = await record();
  await vault.write(JO, SESSION);
  const second = await record();
  expect(second['iv']).not.toEqual(first['iv']);
  expect(Buffer.from(second['secret'] as ArrayBuffer)).not.toEqual(
    Buffer.from(first['secret'] as ArrayBuffer),
  );
});

describe('a damaged record is set aside and said, once', () => {
  const flipped = (secret: unknown): ArrayBuffer => {
    const bytes = new Uint8Array(secret as ArrayBuffer).slice();
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return bytes.buffer;
  };

  test.each<[string, () => Promise<unknown>]>([
    ['no object', async () => 'x'],
    ['null', async () => null],
    ['another version', async () => ({ ...(await record()), version: 2 })],
    ['no secret', async () => ({ ...(await record()), secret: undefined })],
    ['a secret in the clear', async () => ({ ...(await record()), secret: 'refresh-1' })],
    [
      'one bit of the secret',
      async () => ({ ...(await record()), secret: flipped((await record())['secret']) }),
    ],
    ['secret cut off', async () => ({ ...(await record()), secret: new ArrayBuffer(3) })],
    ['another start value', async () => ({ ...(await record()), iv: new Uint8Array(12) })],
    ['identity lost', async () => ({ ...(await record()), identity: null })],
    ['server a number', async () => ({ ...(await record()), server: 1 })],
  ])('%s', async (_name, damage) => {
    const vault = createVault(records);
    await vault.write(JO, SESSION);
    const damaged = await damage();
    await records.set(RECORD, damaged);
    await expect(thrownBy(vault.read(JO))).resolves.toMatchObject({ failure: { kind: 'sessionDamaged' } });
    await expect(records.get(`damaged-session:${JO}`)).resolves.toEqual(damaged);
    await expect(vault.read(JO)).resolves.toBeNull();

    await vault.write(JO, SESSION);
    await expect(vault.read(JO)).resolves.toEqual(SESSION);
  });

  test('a record under the name of another user does not open', async () => {
    const vault = createVault(records);
    await vault.write(DANA, SESSION);
    await records.set(RECORD, await records.get(`session:${DANA}`));
    await expect(thrownBy(vault.read(JO))).resolves.toMatchObject({ failure: { kind: 'sessionDamaged' } });
    await expect(vault.read(DANA)).resolves.toEqual(SESSION);
  });

  test('the key is gone', async () => {
    await createVault(records).write(JO, SESSION);
    await records.remove('vault-key');
    const vault = createVault(records);
    await expect(thrownBy(vault.read(JO))).resolves.toMatchObject({ failure: { kind: 'sessionDamaged' } });
    await vault.write(JO, SESSION);
    await expect(vault.read(JO)).resolves.toEqual(SESSION);
  });
});

describe('the session of a damaged record', () => {
  test('is signed out with the reason, and signing in again works', async () => {
    const station = createStation();
    station.records.values.set(RECORD, { version: 1, iv: 'x' });
    const { credentials, keeper } = station.startWorker();
    await credentials.open(JO);
    await expect(credentials.view(JO)).resolves.toMatchObject({
      state: 'signedOut',
      failure: { kind: 'sessionDamaged' },
    });
    await expect(credentials.view(JO)).resolves.toMatchObject({ failure: { kind: 'sessionDamaged' } });
    expect(station.server.requests).toEqual([]);
    expect([...station.records.values.keys()]).toContain(`damaged-session:${JO}`);
    await expect(thrownBy(keeper.tokenSource(JO).access(AbortSignal.timeout(5_000)))).resolves.toMatchObject({
      failure: { kind: 'sessionDamaged' },
    });
  });

  test('a store that failed is asked again', async () => {
    const station = createStation();
    await station
      .vault()
      .write(JO, { ...SESSION, clientId: station.app.clientId, server: station.app.server });
    const { credentials } = station.startWorker();
    const held = holdAnswer();
    station.server.intercept(held.intercept);
    jest.spyOn(station.records, 'get').mockRejectedValueOnce(new FailureError({ kind: 'notStored' }));
    await credentials.open(JO);
    expect(station.sessionArea.values['sessions']).toBeUndefined();
    await expect(credentials.view(JO)).resolves.toMatchObject({ identity: SESSION.identity });
    held.release();
  });
});
