// The README as the extension's own page in VS Code shows it: to people who have the extension and
// not the repository. What they cannot use is left out, and so is what would not show there:
// pictures and links with a place in the repository (no public address of it is known).

/** Sections for whoever has the repository, by their headings. */
const NEED_THE_REPOSITORY = ['See it at work', 'The command line', 'Working on it'];

/** Throws where one of these sections is not there any more. */
export function userReadme(readme) {
  const [head, ...sections] = readme.split(/^(?=## )/m);
  const titleOf = (section) => /^## (.*)$/m.exec(section)[1];
  for (const title of NEED_THE_REPOSITORY) {
    if (!sections.some((section) => titleOf(section) === title)) {
      throw new Error(`README.md has no section “${title}”: see src/build/userReadme.mjs`);
    }
  }
  const kept = sections.filter((section) => !NEED_THE_REPOSITORY.includes(titleOf(section)));
  return [head, ...kept]
    .join('')
    .replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '')
    .replace(/ \(In a copy of this repository,[^)]*\)/, '')
    .replace(/; \[`schemas\/`\]\(schemas\) holds them all/, '')
    .replace(/\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1');
}
