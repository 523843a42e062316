import { removeScratch, scratchFolder } from '../../harness/scratch.mjs';
import { inFreshProcess } from '../support/fresh.mjs';
import { writeLibrary } from '../support/library.mjs';
import { atMost } from '../support/table.mjs';

const WORKBOOKS = 3000;

export async function memory({ seed }) {
  const folder = scratchFolder('bench-memory');
  writeLibrary(folder, WORKBOOKS, seed);
  const flags = ['--expose-gc'];
  const { perWorkbook, strings } = await inFreshProcess(
    'coreIndex',
    { folder, weigh: true },
    flags,
  );
  const host = await inFreshProcess('hostIndex', { folder, storage: `${folder}/.storage` }, flags);
  removeScratch(folder);
  return [
    atMost(
      `memory per workbook, beside ${strings.toFixed(0)} of strings`,
      perWorkbook,
      'bytes',
      512,
    ),
    atMost('memory per workbook, all of the extension', host.perWorkbook, 'bytes'),
  ];
}
