// From loading a bundle to the problems of a first workbook, with what is read for them on the way.
import { scratchFolder } from '../../harness/scratch.mjs';
import { oursInTheHost } from '../peers/extension.mjs';
import { answer, given } from '../support/fresh.mjs';
import { randomFrom } from '../support/random.mjs';
import { madeUpWorkbook } from '../support/workbook.mjs';

const { bundle, seed } = given();
const text = madeUpWorkbook(randomFrom(seed), 6000);
const [folder, storage] = [scratchFolder('bench'), scratchFolder('bench')];
const started = performance.now();
const { open } = await oursInTheHost(bundle, folder, storage);
open(text);
answer({ took: performance.now() - started });
