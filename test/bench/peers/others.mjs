// Those we compare with, each as its own documentation says, on the same text.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { lint } from 'markdownlint/sync';
import remarkFrontmatter from 'remark-frontmatter';
import remarkLintFrontmatterSchema from 'remark-lint-frontmatter-schema';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { root } from '../../../src/build/paths.mjs';

/** A peer reads the whole text at each keystroke; making that text is not counted. */
function reader(name, run, textFor = (text) => text) {
  return {
    name,
    open: (text) => ({ text, version: 1 }),
    prepare: (state, edit) => {
      state.text = state.text.slice(0, edit.start) + edit.text + state.text.slice(edit.end);
      state.version++;
      return textFor(state.text);
    },
    run: (state, _edit, text) => run(text, state.version),
  };
}

/** The front matter only: it does not read Markdown. */
export function yamlLanguageServer() {
  const base = `file://${root}/schemas/`;
  const service = getLanguageService({
    schemaRequestService: async (uri) =>
      fs.readFileSync(path.join(root, 'schemas', path.basename(uri)), 'utf8'),
    workspaceContext: { resolveRelativePath: (relative) => new URL(relative, base).href },
  });
  service.configure({
    validate: true,
    schemas: [{ uri: `${base}cycle.schema.json`, fileMatch: ['*.yaml'] }],
  });
  const run = async (text, version) => {
    const document = TextDocument.create('file:///bench/workbook.yaml', 'yaml', version, text);
    return (await service.doValidation(document, false)).length;
  };
  const frontMatter = (text) => text.slice(4, text.indexOf('\n---', 3) + 1);
  return reader('yaml-language-server', run, frontMatter);
}

export function markdownlint() {
  const run = (text) => lint({ strings: { text } }).text.length;
  return reader('markdownlint', run);
}

/** It joins the schemas to one at every run, and loses its way where they have ids: they get none. */
function schemasWithoutIds() {
  const folder = path.join(root, 'out/bench/schemas');
  fs.mkdirSync(folder, { recursive: true });
  const files = fs.readdirSync(path.join(root, 'schemas')).filter((name) => name.endsWith('.json'));
  for (const file of files) {
    const own = JSON.parse(fs.readFileSync(path.join(root, 'schemas', file), 'utf8'));
    fs.writeFileSync(path.join(folder, file), JSON.stringify({ ...own, $id: undefined }));
  }
  return path.relative(process.cwd(), path.join(folder, 'cycle.schema.json'));
}

export function remarkLint() {
  const schema = schemasWithoutIds();
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkLintFrontmatterSchema, { schemas: { [schema]: ['**/*.md'] } });
  const run = async (text) => {
    const file = new VFile({ value: text, path: path.join(root, 'bench.md'), cwd: root });
    await processor.run(processor.parse(file), file);
    return file.messages.length;
  };
  return reader('remark-lint-fm-schema', run);
}
