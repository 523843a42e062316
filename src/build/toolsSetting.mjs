import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './paths.mjs';

/**
 * The tools as VS Code lists them: what models read is in schemas/tools, and stays what people read.
 *
 * @param {readonly { readonly name: string }[]} listed
 */
export function toolsSetting(listed) {
  return listed.map((tool) => {
    const file = path.join(root, `schemas/tools/${tool.name}.schema.json`);
    const { description, properties } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return { ...tool, modelDescription: description, inputSchema: properties.input };
  });
}
