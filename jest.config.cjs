const common = {
  testEnvironment: 'node',
  transform: { '\\.(ts|tsx|mjs|js)$': '<rootDir>/scripts/jest-transform.cjs' },
  // These packages ship ES modules only, which jest's CommonJS loader cannot read as they are.
  transformIgnorePatterns: ['/node_modules/(?!(@webext-core|@aklinker1|@ringcentral/sdk/es6|preact)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};

module.exports = {
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts?(x)'] },
    { ...common, displayName: 'simulator', testMatch: ['<rootDir>/tests/simulator/**/*.test.ts'] },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/build.cjs',
      setupFilesAfterEnv: ['<rootDir>/tests/e2e/setup.ts'],
    },
  ],
};
