import type { PhrasingContent, Root } from 'mdast';
import { remark } from 'remark';

/** What a reader sees of a heading's Markdown; fails where it holds more than plain text. */
export function shownText(markdown: string): string {
  const tree: Root = remark().parse(`# ${markdown}`);
  const [heading] = tree.children;
  if (heading?.type !== 'heading' || tree.children.length !== 1) throw new Error('no heading');
  return heading.children.map(plain).join('');
}

function plain(node: PhrasingContent): string {
  if (node.type !== 'text') throw new Error(`${node.type} in a title`);
  return node.value;
}
