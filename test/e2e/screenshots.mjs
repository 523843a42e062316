// `npm run screenshots`: makes the README's pictures from the sample library.
// Nothing to show yet; the pictures come with the scenarios.
console.log('No screenshots are described yet.');
