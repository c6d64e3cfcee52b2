// webextension-polyfill refuses to load where no extension API is; the tests below show no text of its own.
Object.assign(globalThis, { chrome: { runtime: { id: 'unit-test' } } });

export {};
