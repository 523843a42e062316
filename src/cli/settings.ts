import * as fs from 'node:fs';
import * as path from 'node:path';
import { readCheckSettings, type CheckedBy } from '../core/checks/checkSettings.ts';
import { readRegular, trying, withSlashes } from './walk.ts';
import { parse, type ParseError } from 'jsonc-parser/lib/esm/main.js';

/** What a team set for its checks in VS Code. */
export interface TeamSettings extends CheckedBy {
  /** Who reads what a partner answers, in the library's own words; undefined for ours. */
  readonly checkUpWhoSees?: string;
}

export const NO_SETTINGS: TeamSettings = settingsOf({});

/** The nearest `.vscode/settings.json` at or above a file; one that can't be read is complained of, and empty. */
export function settingsReader(
  complain: (sentence: string) => void,
): (absolute: string) => TeamSettings {
  const known = new Map<string, TeamSettings>();
  const settingsFrom = (folder: string): TeamSettings => {
    const found = known.get(folder) ?? settingsAt(folder, complain) ?? settingsAbove(folder);
    known.set(folder, found);
    return found;
  };
  const settingsAbove = (folder: string): TeamSettings => {
    const above = path.dirname(folder);
    return above === folder ? NO_SETTINGS : settingsFrom(above);
  };
  return (absolute) => settingsFrom(path.dirname(absolute));
}

const BESIDE = path.join('.vscode', 'settings.json');

function settingsAt(
  folder: string,
  complain: (sentence: string) => void,
): TeamSettings | undefined {
  const file = path.join(folder, BESIDE);
  const isThere = trying(() => fs.lstatSync(file)).error === undefined;
  if (!isThere) return undefined;
  const settings = isOwn(file, folder) ? settingsIn(file) : undefined;
  if (settings === undefined) {
    complain(`“${withSlashes(file)}”: we can’t read these settings, so they’re ignored.`);
  }
  return settings ?? NO_SETTINGS;
}

/** Whether it is the folder's own file: a link may lead anywhere. */
function isOwn(file: string, folder: string): boolean {
  const real = trying(() => path.relative(fs.realpathSync(folder), fs.realpathSync(file)));
  return real.error === undefined && real.value === BESIDE;
}

/** The settings in a file; undefined where it can't be read, or holds none. */
export function settingsIn(file: string): TeamSettings | undefined {
  const read = trying(() =>
    parseJsonWithComments(new TextDecoder().decode(readRegular(file, LARGEST))),
  );
  return read.error === undefined && isObject(read.value) ? settingsOf(read.value) : undefined;
}

/** In bytes: nobody writes as many settings. */
const LARGEST = 1_000_000;

function settingsOf(all: Readonly<Record<string, unknown>>): TeamSettings {
  const read = (name: string): unknown => all[`partnershipWorkbooks.${name}`];
  const whoSees = read('checkUpWhoSees');
  return {
    ...readCheckSettings(read),
    ...(typeof whoSees === 'string' ? { checkUpWhoSees: whoSees } : {}),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads JSON as VS Code's settings are written: with comments and trailing commas. Throws where it is neither. */
export function parseJsonWithComments(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new SyntaxError('This is not JSON with comments.');
  return value;
}
