// Builds, once for the whole run, the extension as a station would: its own MWC origin and client id baked in.
module.exports = async () => {
  const { buildExtension } = await import('../../build.mjs');
  await buildExtension({
    out: 'build/e2e',
    mwcOrigins: ['https://mwc.station.example'],
    clientId: 'demo-client-id',
  });
};
