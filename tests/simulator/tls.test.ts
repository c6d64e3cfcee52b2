import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import WebSocket from 'ws';
import { selfSignedCertificate } from '../../demo/certificate';
import { authorizeUrl, challengeOf } from './support/sign-in';
import { clientId, closeSimulators, redirectUri, simulator, verifier } from './support/station';

afterEach(closeSimulators);

/** GET that takes the self-signed certificate, and shows the names on it. */
const get = (url: string): Promise<{ status?: number; body: string; names?: string }> =>
  new Promise((resolve, reject) => {
    request(url, { rejectUnauthorized: false, agent: false }, answer => {
      const { socket } = answer;
      const names = socket instanceof TLSSocket ? socket.getPeerCertificate().subjectaltname : undefined;
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, body, names }));
    })
      .on('error', reject)
      .end();
  });

test('the authorize page over TLS, with the certificate of the platform', async () => {
  const sim = await simulator({ tls: true });
  expect(sim.origin).toMatch(/^https:/);
  const query = { client_id: clientId, redirect_uri: redirectUri, ...challengeOf(verifier) };
  const { status, body, names } = await get(authorizeUrl(sim.origin, query));
  expect(status).toBe(200);
  expect(body).toContain('E-mail or extension');
  expect(names).toBe(
    'DNS:platform.ringcentral.com, DNS:ws-api.ringcentral.com, DNS:localhost, IP Address:127.0.0.1',
  );
});

test('a fault cuts a TLS connection too', async () => {
  const sim = await simulator({ tls: true });
  sim.inject({ fault: 'dropBeforeEffect' });
  await expect(get(`${sim.origin}/restapi/oauth/authorize`)).rejects.toThrow('socket hang up');
  expect(sim.received('GET', /authorize/)).toMatchObject([{ status: 0 }]);
});

test('wss reaches the same gateway', async () => {
  const sim = await simulator({ tls: true });
  const socket = new WebSocket(`wss://127.0.0.1:${sim.port}/ws?access_token=none`, {
    rejectUnauthorized: false,
  });
  const first = await new Promise(resolve =>
    socket.once('message', (data: Buffer) => resolve(data.toString())),
  );
  expect(first).toContain('"type":"Error"');
});

test('the certificate is for the hosts asked for', async () => {
  const { cert, key } = await selfSignedCertificate(['mwc.station.example']);
  expect(key).toContain('PRIVATE KEY');
  const certificate = new X509Certificate(cert);
  expect(certificate.checkHost('mwc.station.example')).toBe('mwc.station.example');
  expect(certificate.checkHost('other.example')).toBeUndefined();
});
