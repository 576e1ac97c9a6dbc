/** The arrows of the house: libs <- workflows <- libs/engine <- apps. `apps/web` knows `libs/api-client` only. */

const ours = '^(apps|libs|workflows|migrations)/';
const frameworks = 'node_modules/(pg|typeorm|@nestjs|fastify|@fastify)/';

const desks = '^apps/web/app/pages/(desk|dossier|staff|region|votes|reviews|audit|office|figures)/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-circles',
      'Two files that need each other are one thing.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    rule(
      'no-development-packages',
      'What runs must be in dependencies.',
      { path: ours },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'pure-libraries-stand-alone',
      'ballot, calendar, regions, problems and trail know nothing of ours but problems.',
      { path: '^libs/(ballot|calendar|regions|problems|trail)/' },
      { path: ours, pathNot: ['^libs/$1/', '^libs/problems/'] },
    ),
    rule(
      'workflows-know-pure-libraries',
      'A procedure is readable without the rest of the house.',
      { path: '^workflows/' },
      { path: ours, pathNot: ['^workflows/', '^libs/(ballot|calendar|regions|problems)/'] },
    ),
    rule(
      'workflows-know-few-packages',
      'Statecharts and payload classes only.',
      { path: '^workflows/' },
      {
        dependencyTypes: ['npm', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/(xstate|class-validator|class-validator-jsonschema|class-transformer|reflect-metadata)/',
      },
    ),
    rule(
      'engine-knows-workflows',
      'The engine is pure and below the applications.',
      { path: '^libs/' },
      { path: '^(apps|migrations)/' },
    ),
    rule(
      'libraries-do-not-know-workflows',
      'Only the engine and the policy are above the procedures.',
      { path: '^libs/', pathNot: '^libs/(engine|policy)/' },
      { path: '^workflows/' },
    ),
    rule(
      'policy-knows-roles',
      'The policy knows who there is and which classes fields have, not what happens in a procedure.',
      { path: '^libs/policy/' },
      { path: ours, pathNot: ['^libs/policy/', '^workflows/shared/(roles|fields)'] },
    ),
    rule(
      'no-frameworks',
      'Procedures and libraries must be usable without the server.',
      { path: '^(libs|workflows)/' },
      { path: frameworks },
    ),
    rule(
      'no-input-or-output',
      'Procedures and libraries decide; they read and write nothing. Time and chance come in as arguments.',
      { path: '^(libs|workflows)/', pathNot: ['^libs/trail/', '/generate.ts$'] },
      { dependencyTypes: ['core'], pathNot: '^(node:)?(util|module)$' },
    ),
    rule(
      'trail-only-hashes',
      'The trail computes hashes and nothing else.',
      { path: '^libs/trail/' },
      { dependencyTypes: ['core'], pathNot: '^(node:)?(util|crypto)$' },
    ),
    rule(
      'web-knows-the-client',
      'The interface speaks to the API.',
      { path: '^apps/web/' },
      { path: ours, pathNot: ['^apps/web/', '^libs/api-client/'] },
    ),
    rule(
      'desks-for-desks',
      'The texts of desks are fetched at desks only: what others show too lies elsewhere.',
      { path: '^apps/web/app/', pathNot: [desks, '^apps/web/app/routes.ts$'] },
      { path: desks },
    ),
    rule(
      'api-below-cli',
      'The command line is built on the API, not the other way round.',
      { path: '^apps/api/' },
      { path: '^apps/(cli|web)/' },
    ),
    rule('nothing-knows-tests', 'Tests know the product.', { path: ours }, { path: '^(test|bench)/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|data|apps/web/(dist|[.]react-router))/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
