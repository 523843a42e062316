// `npm run manifest`: brings the settings in package.json up to the checks there are, its tools up to
// schemas/tools, and its addresses up to home.mjs. A unit test fails when this was forgotten.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { format } from 'prettier';
import { addressFields, home } from './home.mjs';
import { root } from './paths.mjs';
import { toolsSetting } from './toolsSetting.mjs';

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
manifest.contributes.languageModelTools = toolsSetting(manifest.contributes.languageModelTools);
for (const field of ['repository', 'bugs', 'homepage', 'qna']) delete manifest[field];
const { icon, ...rest } = manifest;
const entries = Object.entries(rest);
// Beside the icon, with which they make up the page in the store.
const at = entries.findIndex(([name]) => name === 'galleryBanner');
entries.splice(at, 0, ...Object.entries({ ...addressFields(home), icon }));
fs.writeFileSync(
  file,
  await format(JSON.stringify(Object.fromEntries(entries)), { parser: 'json-stringify' }),
);
