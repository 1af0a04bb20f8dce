// Who may import whom. A room is a folder of src/; it knows the rooms named here and itself, and nothing else of ours.
const ROOMS = {
  atlas: [],
  stats: ['atlas'],
  view: ['atlas', 'stats'],
  i18n: ['atlas'],
  own: ['atlas', 'stats', 'view', 'i18n'],
  scene: ['atlas', 'stats', 'view', 'i18n'],
  story: ['atlas', 'stats', 'view', 'i18n', 'own', 'scene'],
  'render/svg': ['atlas', 'view', 'i18n', 'scene'],
  'render/still': ['atlas', 'view', 'scene', 'render/svg', 'render/map.ts'],
  'render/gl': ['atlas', 'stats', 'view', 'scene', 'render/map.ts'],
  'render/map.ts': ['view', 'scene'],
  'render/glide.ts': ['scene', 'render/map.ts'],
  export: ['atlas', 'view', 'i18n', 'scene', 'story', 'render/svg'],
  embed: ['atlas', 'view', 'i18n', 'scene', 'render/svg'],
  ui: [
    'atlas',
    'stats',
    'view',
    'i18n',
    'own',
    'story',
    'scene',
    'embed',
    'export',
    'render/svg',
    'render/still',
    'render/map.ts',
    'render/glide.ts',
  ],
}

const inRoom = (room) => `^src/${room.replace('.', '\\.')}${room.endsWith('.ts') ? '$' : '/'}`

const layers = Object.entries(ROOMS).map(([room, knows]) => ({
  name: `${room.replace(/\W/g, '-')}-knows-${knows.length ? 'only-the-rooms-below' : 'no-other-room'}`,
  comment: `src/${room} may import ${[room, ...knows].join(', ')}`,
  severity: 'error',
  from: { path: inRoom(room) },
  to: { path: '^src/', pathNot: [room, ...knows].map(inRoom) },
}))

module.exports = {
  forbidden: [
    ...layers,
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
      from: { path: '^src/', pathNot: [...Object.keys(ROOMS), 'shells'].map(inRoom) },
      to: {},
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
      to: { couldNotResolve: true, pathNot: '\\?worker&url$' },
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
