// Who may import whom. A room is a folder of src/; it knows the rooms named here and itself, and nothing else of ours.
const ROOMS = {
  atlas: [],
  stats: ['atlas'],
  view: ['atlas', 'stats', 'lenses/rule.ts', 'lenses/rules.ts'],
  i18n: ['atlas'],
  codec: [],
  tables: ['atlas', 'i18n', 'codec'],
  own: ['atlas', 'stats', 'view', 'i18n', 'codec', 'tables', 'scene'],
  scene: ['atlas', 'stats', 'view', 'i18n'],
  region: ['atlas', 'stats', 'i18n', 'scene'],
  story: ['atlas', 'stats', 'view', 'i18n', 'codec', 'scene'],
  'render/svg': ['atlas', 'view', 'i18n', 'scene'],
  'render/still': ['atlas', 'view', 'scene', 'render/svg', 'render/map.ts'],
  'render/gl': ['atlas', 'stats', 'view', 'scene', 'render/map.ts'],
  'render/map.ts': ['view', 'scene'],
  'render/glide.ts': ['scene', 'render/map.ts'],
  export: [
    'atlas',
    'view',
    'i18n',
    'scene',
    'story',
    'render/svg',
    'lenses/index.ts',
    'lenses/built.fixture.ts',
  ],
  supply: ['atlas', 'stats', 'view', 'i18n', 'scene', 'story', 'lenses/index.ts', 'lenses/lens.ts'],
  embed: ['atlas', 'view', 'i18n', 'scene', 'render/svg'],
  ui: [
    'atlas',
    'stats',
    'view',
    'i18n',
    'codec',
    'tables',
    'own',
    'story',
    'scene',
    'supply',
    'embed',
    'export',
    'render/svg',
    'render/still',
    'render/map.ts',
    'render/glide.ts',
    'lenses/index.ts',
    'lenses/lens.ts',
    'lenses/names.ts',
    'lenses/panels.ts',
  ],
}

const SCENE = ['atlas', 'stats', 'view', 'i18n', 'scene', 'lenses/lens.ts', 'lenses/shared']
const PICTURE = [...SCENE, 'render/svg']

/**
 * What a file of a way of looking (src/lenses/<id>/) may import besides its own folder, by its name; no way of looking knows
 * another. A test may know what the build made, too.
 */
const PARTS = {
  'rule\\.ts': ['lenses/rule.ts'],
  'words\\.ts': ['atlas', 'i18n'],
  '(?!(rule|words|picture|table)\\.ts)[a-z-]+\\.ts': SCENE,
  'picture\\.ts': PICTURE,
  'table\\.ts': [...SCENE, 'export/table.ts'],
  '[^/]+\\.svelte': [...ROOMS.ui, 'ui', 'lenses/shared'],
  '[^/]+\\.test\\.ts': [...PICTURE, 'export', 'lenses/built.fixture.ts'],
}

/** What the files beside the ways of looking may import. */
const BESIDE = {
  'rule\\.ts': ['atlas/model.ts'],
  'rules\\.ts': ['lenses/rule.ts', 'lenses/[^/]+/rule.ts'],
  'names\\.ts': ['atlas', 'view'],
  'lens\\.ts': ['atlas', 'view', 'scene', 'render/svg', 'export/table.ts'],
  'shared/[^/]+\\.ts': SCENE,
  'shared/[^/]+\\.svelte': [...ROOMS.ui, 'ui'],
  'index\\.ts': [...PICTURE, 'lenses/[^/]+/(scene|picture|table).ts'],
  'panels\\.ts': [
    'scene',
    'ui/session.svelte.ts',
    'lenses/lens.ts',
    'lenses/index.ts',
    'lenses/[^/]+/[^/]+.svelte',
  ],
}

const inRoom = (room) => `^src/${room.replaceAll('.', '\\.')}${/\.(ts|svelte)$/.test(room) ? '$' : '/'}`
const named = (room) => room.replace(/\W+/g, '-')

const layers = Object.entries(ROOMS).map(([room, knows]) => ({
  name: `${named(room)}-knows-${knows.length ? 'only-the-rooms-below' : 'no-other-room'}`,
  comment: `src/${room} may import ${[room, ...knows].join(', ')}`,
  severity: 'error',
  // A fixture may read the built data, as no product code does.
  from: { path: inRoom(room), pathNot: '\\.fixture\\.ts$' },
  to: { path: '^src/', pathNot: [room, ...knows].map(inRoom) },
}))

const lensLayers = [
  ...Object.entries(PARTS).map(([file, knows]) => ({
    file: `([^/]+)/${file}`,
    knows,
    own: ['^src/lenses/$1/'],
  })),
  ...Object.entries(BESIDE).map(([file, knows]) => ({ file, knows, own: [] })),
].map(({ file, knows, own }) => ({
  name: `lenses-${named(file)}-knows-what-its-name-says`,
  comment: `src/lenses/${file} may import ${knows.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: {
    path: `^src/lenses/${file}$`,
    pathNot: [
      ...(file.includes('test') ? [] : ['\\.test\\.ts$']),
      ...(own.length ? ['^src/lenses/shared/'] : []),
    ],
  },
  to: { path: '^src/', pathNot: [...own, ...knows.map(inRoom)] },
}))

module.exports = {
  forbidden: [
    ...layers,
    ...lensLayers,
    {
      name: 'every-part-of-a-lens-is-named',
      comment: 'A new kind of file of a way of looking is given its rule above',
      severity: 'error',
      from: {
        path: '^src/lenses/',
        pathNot: [
          ...Object.keys(PARTS).map((file) => `^src/lenses/[^/]+/${file}$`),
          ...Object.keys(BESIDE).map((file) => `^src/lenses/${file}$`),
          '\\.(test|fixture)\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'only-gl-knows-the-map-library',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/render/gl/' },
      to: { path: 'node_modules/(maplibre-gl|@deck\\.gl)/' },
    },
    {
      name: 'every-room-is-named',
      comment: 'A new folder of src/ is given its rule above',
      severity: 'error',
      from: { path: '^src/', pathNot: [...Object.keys(ROOMS), 'lenses', 'shells'].map(inRoom) },
      to: {},
    },
    {
      name: 'what-is-told-is-not-read-again',
      comment:
        'Stage and downloads get stories with their figures put in; what reads Markdown weighs as much as the stage',
      severity: 'error',
      from: { path: '^src/(ui/stage|export)/' },
      to: { path: '^src/story/(lines|markdown|tell)\\.ts$' },
    },
    {
      name: 'src-stands-alone',
      comment: 'What runs in the browser does not import the workshop',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { path: '^(scripts|tests|bench)/' },
    },
    {
      name: 'no-fixture-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { path: '\\.(test|fixture)\\.ts$' },
    },
    {
      name: 'no-cycle',
      comment: 'Types may know each other: nothing of them is left when the code runs',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'all-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?worker&url$|^virtual:thumbnails/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'browser', 'default', 'types'],
    },
  },
}
