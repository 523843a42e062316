// Read when one of these is first called (src/build/later.mjs): a workbook in plain YAML does without.
export { parseYaml, type Parsed } from './parseYaml.ts';
export { plainScalar } from './plainScalar.ts';
