// A language that nobody speaks, as VS Code gets it from our extension: each letter of our sentences
// looks another way. Whatever is still in plain letters was never translated.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { scratchCopy } from '../../harness/scratch.mjs';

export const PSEUDO = 'qps-ploc';

/** Letters as they stand in Chinese print, but for slots, links of commands, icons, and marks of HTML. */
export function disguised(text) {
  return text
    .split(/(\{\w+\}|\]\([^)]*\)|\$\([\w-]+\)|<[^>]*>)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[A-Za-z]/g, wide)))
    .join('');
}

function wide(letter) {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}

/** A copy of an extensions folder, in which ours speaks that language too. */
export function installPseudo(extensionsDir, extensionId) {
  const dir = scratchCopy(extensionsDir, 'pseudo');
  const list = path.join(dir, 'extensions.json');
  const listed = JSON.parse(fs.readFileSync(list, 'utf8'));
  const ours = listed.find(({ identifier }) => identifier.id === extensionId);
  const folder = path.join(dir, ours.relativeLocation);
  ours.location.path = folder;
  delete ours.location.fsPath;
  delete ours.location.external;
  fs.writeFileSync(list, JSON.stringify(listed));
  disguise('package.nls.json', path.join(folder, `package.nls.${PSEUDO}.json`));
  disguise('l10n/bundle.l10n.json', path.join(folder, `l10n/bundle.l10n.${PSEUDO}.json`));
  return dir;
}

function disguise(from, to) {
  const said = Object.entries(JSON.parse(fs.readFileSync(path.join(root, from), 'utf8')));
  const inPseudo = said.map(([key, text]) => [key, disguised(text.message ?? text)]);
  fs.writeFileSync(to, JSON.stringify(Object.fromEntries(inPseudo)));
}

/** All that a page or a part of the workbench says: its texts, and what a screen reader is told. */
export function saidIn(element) {
  const said = [];
  const [ELEMENT, TEXT] = [1, 3];
  const walker = document.createTreeWalker(element);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === TEXT) {
      const parent = node.parentElement?.tagName;
      if (parent !== 'SCRIPT' && parent !== 'STYLE') said.push(node.nodeValue.trim());
    } else if (node.nodeType === ELEMENT) {
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
        if (node.hasAttribute(name)) said.push(node.getAttribute(name).trim());
    }
  }
  return [...new Set(said.filter((text) => text !== ''))];
}
