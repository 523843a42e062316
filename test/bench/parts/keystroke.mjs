import { versionOf } from '../support/install.mjs';
import { inFreshProcess } from '../support/fresh.mjs';
import { median } from '../support/stats.mjs';
import { atMost, atMostTimes, fasterThan } from '../support/table.mjs';

const KINDS = {
  front: 'typing in the front matter',
  broken: 'typing while the YAML is broken',
  body: 'typing in the body',
};
/** How many times faster than each we want to be, at 6 KB and at 60 KB. */
const PEERS = [
  ['yaml-language-server', 'front', { '6 KB': 3, '60 KB': 10 }],
  ['yaml-language-server', 'broken', { '6 KB': 2.5 }],
  ['markdownlint', 'body', { '6 KB': 20 }],
  ['remark-lint-fm-schema', 'body', { '6 KB': 80 }],
];
/** One frame, in milliseconds. */
const FRAME = 16;

export async function keystroke({ seed }) {
  const versions = ['yaml-language-server', 'markdownlint', 'remark-lint-frontmatter-schema'];
  console.log(`peers: ${versions.map((name) => `${name} ${versionOf(name)}`).join(', ')}`);
  const samples = await inFreshProcess('keystroke', { seed });
  const of = (who, size, kind) => samples[`${who}/${size}/${kind}`];
  const against = (size) =>
    PEERS.map(([peer, kind, targets]) =>
      fasterThan(
        `${size}, ${KINDS[kind]}`,
        of('ours', size, kind),
        [peer, of(peer, size, kind)],
        targets[size],
      ),
    );
  const large = Object.entries(KINDS).map(([kind, job]) =>
    atMost(`1 MB, ${job}`, median(of('ours', '1 MB', kind)), 'ms', FRAME),
  );
  const wholeEvent = ['6 KB', '60 KB', '1 MB'].flatMap((size) =>
    Object.entries(KINDS).map(([kind, job]) =>
      atMostTimes(
        `${size}, ${job}, whole event in the extension`,
        of('ours, whole event', size, kind),
        ['the core', of('ours', size, kind)],
      ),
    ),
  );
  return [...against('6 KB'), ...large, ...against('60 KB'), ...against('1 MB'), ...wholeEvent];
}
