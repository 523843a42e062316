// `npm run manifest`: brings the settings in package.json up to the checks there are. A unit test
// fails when this was forgotten.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { format } from 'prettier';
import { root } from './paths.mjs';

const outfile = path.join(root, 'dist/build/checksSetting.cjs');
await esbuild.build({
  entryPoints: [path.join(root, 'src/core/checks/severitySettings.ts')],
  bundle: true,
  outfile,
  format: 'cjs',
  platform: 'node',
});
const { checksSetting } = createRequire(import.meta.url)(outfile);

const file = path.join(root, 'package.json');
const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
manifest.contributes.configuration.properties['partnershipWorkbooks.checks'].properties =
  checksSetting();
fs.writeFileSync(file, await format(JSON.stringify(manifest), { parser: 'json-stringify' }));
