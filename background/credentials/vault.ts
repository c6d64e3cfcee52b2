import * as v from 'valibot';
import { IdentitySchema, type SessionOwner } from '../../core/credentials/session';
import { FailureError } from '../../core/failure';
import type { RecordStore } from '../storage/record-store';

/** A session as it survives the browser. */
export interface StoredSession {
  refreshToken: string;
  /** Epoch milliseconds of this PC's clock, null when RingCentral did not say; for warnings alone. */
  refreshExpiresAt: number | null;
  identity: v.InferOutput<typeof IdentitySchema>;
  endpointId: string;
  server: string;
  clientId: string;
}

/** Keeps refresh tokens, encrypted by a key that cannot leave this browser profile. */
export interface Vault {
  /** null when there is none. A damaged record is set aside and said: FailureError `sessionDamaged`. */
  read(owner: SessionOwner): Promise<StoredSession | null>;
  /** Resolves when the record is written. */
  write(owner: SessionOwner, session: StoredSession): Promise<void>;
  remove(owner: SessionOwner): Promise<void>;
}

const VERSION = 1;
const KEY_RECORD = 'vault-key';
const recordOf = (owner: SessionOwner): string => `session:${owner}`;
const damagedRecordOf = (owner: SessionOwner): string => `damaged-session:${owner}`;

const RecordSchema = v.object({
  version: v.literal(VERSION),
  iv: v.instance(Uint8Array),
  /** The refresh token, AES-GCM. */
  secret: v.instance(ArrayBuffer),
  refreshExpiresAt: v.nullable(v.number()),
  identity: IdentitySchema,
  endpointId: v.string(),
  server: v.string(),
  clientId: v.string(),
});

export function createVault(records: RecordStore): Vault {
  let key: Promise<CryptoKey> | null = null;
  const vaultKey = (): Promise<CryptoKey> => {
    key ??= openKey(records).catch((thrown: unknown) => {
      key = null;
      throw thrown;
    });
    return key;
  };

  return {
    async read(owner) {
      const stored = await records.get(recordOf(owner));
      if (stored === undefined) return null;
      const opened = await open(stored, owner, await vaultKey());
      if (opened !== null) return opened;
      await records.set(damagedRecordOf(owner), stored);
      await records.remove(recordOf(owner));
      throw new FailureError({ kind: 'sessionDamaged' });
    },
    async write(owner, { refreshToken, ...rest }) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(owner) };
      const secret = await crypto.subtle.encrypt(
        algorithm,
        await vaultKey(),
        new TextEncoder().encode(refreshToken),
      );
      await records.set(recordOf(owner), { version: VERSION, iv, secret, ...rest });
    },
    remove: owner => records.remove(recordOf(owner)),
  };
}

async function open(stored: unknown, owner: SessionOwner, key: CryptoKey): Promise<StoredSession | null> {
  const parsed = v.safeParse(RecordSchema, stored);
  if (!parsed.success) return null;
  const { iv, secret, refreshExpiresAt, identity, endpointId, server, clientId } = parsed.output;
  // The owner is part of the seal, so that no record opens under another user's name.
  const algorithm = {
    name: 'AES-GCM',
    iv: new Uint8Array(iv),
    additionalData: new TextEncoder().encode(owner),
  };
  const plain = await crypto.subtle.decrypt(algorithm, key, secret).catch(() => null);
  if (plain === null) return null;
  return {
    refreshToken: new TextDecoder().decode(plain),
    refreshExpiresAt,
    identity,
    endpointId,
    server,
    clientId,
  };
}

async function openKey(records: RecordStore): Promise<CryptoKey> {
  const stored = await records.get(KEY_RECORD);
  if (stored instanceof CryptoKey) return stored;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await records.set(KEY_RECORD, made);
  return made;
}
