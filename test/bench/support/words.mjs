// Words for workbooks that nobody wrote. Everything is chosen by a seeded chance.
import { pick } from './random.mjs';

const PLACES = ['Harbor', 'Willow', 'Maple', 'Cedar', 'Linden', 'River', 'Mill', 'Station', 'Lake'];
const SIDES = ['North', 'South', 'East', 'West', 'Upper', 'Lower', 'Old', 'New', 'Great', 'Little'];
const KINDS = [
  ...['Food Bank', 'Tenants Union', 'Seniors', 'Parents Circle', 'Youth Council', 'Repair Shop'],
  ...['Gardeners', 'Welcome House', 'Free Clinic', 'Choir', 'Cooking School', 'Job Center'],
];
const PEOPLE = 'families|renters|teenagers|newcomers|elders|parents|job seekers'.split('|');
const SITUATIONS = [
  ...['who work at night', 'without a car', 'in their first year in town', 'who live alone'],
  ...['with small children', 'who read little English', 'at the end of the month'],
];
const THINGS = ['story hours', 'pantry nights', 'repair days', 'reading circles', 'job mornings'];
const ROLES = [
  ...['Branch manager', 'Program manager', 'Outreach librarian', 'Volunteer lead', 'Director'],
  ...['Youth librarian', 'Site coordinator', 'Social worker', 'Office manager', 'Chair'],
];
const STEPS = [
  ...['Agreement signed', 'Room booked', 'Flyers printed', 'Volunteers trained', 'First evening'],
  ...['Half-way talk', 'Survey sent', 'Shelves moved', 'Dates fixed', 'Press told'],
];
const SENTENCES = [
  'We met at their place and they showed us the rooms.',
  'Both teams agree that the evenings should begin after work.',
  'They bring the food and we open the large room.',
  'Nobody had asked the volunteers so far, so that comes first.',
  'The bus leaves early, which is hard on those who come from far away.',
  'We heard that forms in two languages would help most of all.',
  'One of their members offered to translate what stands on the walls.',
  'The calendar is shared now and everyone can write in it.',
  'It took longer than planned because the heating was being repaired.',
  'People stayed after the end and talked with each other.',
];

export function organizationName(random) {
  return `${pick(random, SIDES)} ${pick(random, PLACES)} ${pick(random, KINDS)}`;
}

export function audience(random) {
  const people = pick(random, PEOPLE);
  return `${people[0].toUpperCase()}${people.slice(1)} ${pick(random, SITUATIONS)}`;
}

export function thing(random) {
  return pick(random, THINGS);
}

export function role(random) {
  return pick(random, ROLES);
}

export function step(random) {
  return pick(random, STEPS);
}

/** Some sentences in lines of at most 78 characters. */
export function prose(random, sentences) {
  const words = Array.from({ length: sentences }, () => pick(random, SENTENCES)).join(' ');
  return wrapped(words, '');
}

export function wrapped(text, prefix) {
  const lines = [];
  let line = prefix;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > 78) {
      lines.push(line);
      line = prefix;
    }
    line += line === prefix ? word : ` ${word}`;
  }
  return [...lines, line];
}
