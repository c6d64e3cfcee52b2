import { generate } from 'selfsigned';

/** A self-signed TLS certificate for loopback demos: good for the named hosts, localhost and 127.0.0.1. */
export async function selfSignedCertificate(hosts: string[]): Promise<{ key: string; cert: string }> {
  const names = [...new Set([...hosts, 'localhost'])];
  const made = await generate([{ name: 'commonName', value: names[0] ?? 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map(value => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
