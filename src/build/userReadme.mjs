// The README as the extension's own page shows it, in VS Code and in a store: to people who have the
// extension and not the repository. What they cannot use is left out. Pictures and links with a place
// in the repository lead to its public home; as long as it has none, they are left out too, since
// they would show as broken.

/** Sections for whoever has the repository, by their headings. */
const NEED_THE_REPOSITORY = ['See it at work', 'The command line', 'Working on it'];

/**
 * @param {string} readme
 * @param {{ home: string | null, version: string }} project its public address, and the version whose
 *   pictures and files are shown
 * @throws where one of the sections to leave out is not there any more
 */
export function userReadme(readme, { home, version }) {
  const [head, ...sections] = readme.split(/^(?=## )/m);
  const titleOf = (section) => /^## (.*)$/m.exec(section)[1];
  for (const title of NEED_THE_REPOSITORY) {
    if (!sections.some((section) => titleOf(section) === title)) {
      throw new Error(`README.md has no section “${title}”: see src/build/userReadme.mjs`);
    }
  }
  const kept = sections.filter((section) => !NEED_THE_REPOSITORY.includes(titleOf(section)));
  const page = [head, ...kept].join('');
  return home === null ? withoutPlaces(page) : withPlaces(page, home, `v${version}`);
}

function withoutPlaces(page) {
  return page
    .replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '')
    .replace(/; \[`schemas\/`\]\(schemas\) holds them all/, '')
    .replace(/\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1');
}

function withPlaces(page, home, tag) {
  return page
    .replace(/(!\[[^\]]*\])\((?!https:)([^)]*)\)/g, `$1(${home}/raw/${tag}/$2)`)
    .replace(/\]\(\.\.\/\.\.\/([^)]*)\)/g, `](${home}/$1)`)
    .replace(/\]\((?!https:|#)([^)]*)\)/g, `](${home}/blob/${tag}/$1)`);
}
