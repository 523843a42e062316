/**
 * The project's public address on GitHub, such as `https://github.com/OWNER/NAME`; null as long as it
 * has none. All other addresses follow from it: .github/RELEASING.md, “A public home”.
 *
 * @type {string | null}
 */
export const home = null;

/** The fields of package.json that have an address in them. */
export function addressFields(address) {
  return address === null
    ? // VS Code's store shows its own page of questions unless it is told where else to ask.
      { qna: false }
    : {
        repository: { type: 'git', url: `${address}.git` },
        bugs: { url: `${address}/issues` },
        homepage: `${address}#readme`,
        qna: `${address}/blob/HEAD/.github/SUPPORT.md`,
      };
}
