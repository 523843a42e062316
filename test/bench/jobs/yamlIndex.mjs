// Front matter as it is commonly read, without a check or a look at the body: by `yaml`, or gray-matter.
import matter from 'gray-matter';
import { parseDocument } from 'yaml';
import { answer, given } from '../support/fresh.mjs';
import { findBelow, newReader } from '../support/library.mjs';
import { onCpu } from '../support/onCpu.mjs';

const { folder, by } = given();
const withYaml = (text) => parseDocument(text.slice(4, text.indexOf('\n---', 3) + 1)).toJS();
const withGrayMatter = (text) => matter(text, {}).data;
const parse = by === 'yaml' ? withYaml : withGrayMatter;

const [started, began] = [performance.now(), onCpu()];
const { text } = newReader();
const all = findBelow(folder).map((file) => parse(text(file)));
const count = all.filter((one) => one.workbook).length;
answer({ took: performance.now() - started, cpu: onCpu() - began, count });
