const { join } = require('node:path');
const tseslint = require('typescript-eslint');
const importX = require('eslint-plugin-import-x');

const CONTEXTS = ['background', 'content', 'popup', 'options'];
const SURFACES = ['ui', 'content/panel', 'popup', 'options'];

/** Each third-party package has its rooms; anywhere else its import is an error. */
const PACKAGES = {
  '@ringcentral/sdk': ['background/ringcentral', 'tests'],
  'idb-keyval': ['background/storage', 'tests'],
  preact: [...SURFACES],
  valibot: ['core', 'messaging', 'background', 'content', 'options', 'tests'],
  '@webext-core/messaging': ['messaging'],
  'webextension-polyfill': ['messaging', 'ui', ...CONTEXTS],
  'libphonenumber-js': ['scripts', 'tests'],
  '@rc-ex/core': ['background/ringcentral', 'demo/ringcentral', 'tests'],
  '@ringcentral/subscriptions': ['tests'],
  'ringcentral-call-control': ['tests'],
  fastify: ['demo'],
  '@fastify/formbody': ['demo'],
  ws: ['demo', 'tests'],
  selfsigned: ['demo'],
  puppeteer: ['demo', 'tests', 'scripts'],
  'fast-check': ['tests'],
  'axe-core': ['tests'],
  'fake-indexeddb': ['tests'],
  esbuild: ['scripts', 'tests', 'demo'],
};

/** What a room may not stand on, as folders from the root, with the sentence that tells the mend. */
const FORBIDDEN = {
  core: [
    ['messaging', 'ui', ...CONTEXTS, 'demo', 'tests'],
    'core/ is the ground floor: pass what it needs in as an argument.',
  ],
  messaging: [['ui', ...CONTEXTS, 'demo', 'tests'], 'messaging/ stands on core/ alone.'],
  ui: [
    ['messaging', ...CONTEXTS, 'demo', 'tests'],
    'ui/ takes props and gives events; the surface wires them.',
  ],
  background: [
    ['ui', 'content', 'popup', 'options', 'demo', 'tests'],
    'The worker shows nothing and knows no other context.',
  ],
  content: [
    ['background', 'popup', 'options', 'demo', 'tests'],
    'Contexts meet in messaging/, never directly.',
  ],
  popup: [
    ['background', 'content', 'options', 'demo', 'tests'],
    'Contexts meet in messaging/, never directly.',
  ],
  options: [
    ['background', 'content', 'popup', 'demo', 'tests'],
    'Contexts meet in messaging/, never directly.',
  ],
  demo: [['core', 'messaging', 'ui', ...CONTEXTS, 'tests'], 'demo/ imports nothing of the product.'],
  'background/ringcentral': [
    ['background/calls', 'background/credentials', 'background/pages', 'background/storage'],
    'ringcentral/ declares what it needs; background.ts joins.',
  ],
  'background/storage': [
    ['background/calls', 'background/credentials', 'background/pages', 'background/ringcentral'],
    'storage/ knows no one.',
  ],
  'background/pages': [
    ['background/calls', 'background/credentials', 'background/ringcentral'],
    'pages/ knows nothing of calls or credentials.',
  ],
};

const zones = Object.entries(FORBIDDEN).flatMap(([target, [from, message]]) =>
  from.map(folder => ({ target: join(__dirname, target), from: join(__dirname, folder), message })),
);

const inRooms = rooms => rooms.flatMap(room => [`${room}/**/*.ts`, `${room}/**/*.tsx`]);
const ALL = ['core', 'messaging', 'ui', ...CONTEXTS, 'demo', 'tests', 'scripts'];

/** One rule entry for each room, naming the packages that have no place there. */
const packageRules = [...new Set([...ALL, ...Object.values(PACKAGES).flat()])]
  .sort((a, b) => a.length - b.length)
  .map(room => {
    const allowed = Object.keys(PACKAGES).filter(name =>
      PACKAGES[name].some(home => room === home || room.startsWith(`${home}/`)),
    );
    const banned = Object.keys(PACKAGES).filter(name => !allowed.includes(name));
    return {
      files: inRooms([room]),
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: banned.flatMap(n => [n, `${n}/**`]),
                message: 'This package has its own rooms: see PACKAGES in eslint.config.js.',
              },
            ],
          },
        ],
      },
    };
  });

const impure = [
  'window',
  'document',
  'fetch',
  'navigator',
  'chrome',
  'browser',
  'crypto',
  'setTimeout',
  'setInterval',
  'performance',
  'localStorage',
  'indexedDB',
];

module.exports = tseslint.config(
  { ignores: ['node_modules', 'dist', 'build', 'core/numbers/plans.ts', 'demo/mwc-page/static/vendor'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Our objects are closures: no method uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  ...packageRules,
  {
    files: inRooms(['core']),
    rules: {
      'no-restricted-globals': [
        'error',
        ...impure.map(name => ({ name, message: 'core/ is pure: pass it in as an argument.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Ids come in as arguments.' },
      ],
    },
  },
  {
    files: inRooms(['demo', 'tests', 'scripts']),
    rules: {
      'no-console': 'off',
      '@typescript-eslint/require-await': 'off',
      // jest's matchers (`expect.anything()`) are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
