import { versionOf } from '../support/install.mjs';
import { inFreshProcess } from '../support/fresh.mjs';
import { atMostTimes, fasterThan } from '../support/table.mjs';

const KINDS = {
  front: 'typing in the front matter',
  broken: 'typing while the YAML is broken',
  body: 'typing in the body',
};
const PEERS = [
  ['yaml-language-server', 'front', 10],
  ['yaml-language-server', 'broken', 5],
  ['markdownlint', 'body', 25],
  ['remark-lint-fm-schema', 'body', 100],
];

export async function keystroke({ seed }) {
  const versions = ['yaml-language-server', 'markdownlint', 'remark-lint-frontmatter-schema'];
  console.log(`peers: ${versions.map((name) => `${name} ${versionOf(name)}`).join(', ')}`);
  const samples = await inFreshProcess('keystroke', { seed });
  const of = (who, size, kind) => samples[`${who}/${size}/${kind}`];
  const against = (size, isTarget) =>
    PEERS.map(([peer, kind, target]) =>
      fasterThan(
        `${size}, ${KINDS[kind]}`,
        of('ours', size, kind),
        [peer, of(peer, size, kind)],
        isTarget ? target : undefined,
      ),
    );
  const growth = Object.entries(KINDS).map(([kind, job]) =>
    atMostTimes(
      `1 MB against 6 KB, ${job}`,
      of('ours', '1 MB', kind),
      ['at 6 KB', of('ours', '6 KB', kind)],
      5,
    ),
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
  return [
    ...against('6 KB', true),
    ...growth,
    ...against('60 KB'),
    ...against('1 MB'),
    ...wholeEvent,
  ];
}
