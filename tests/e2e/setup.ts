// Only a failing test takes this long; a browser start and a whole story fit in it on a busy machine.
jest.setTimeout(90_000);
