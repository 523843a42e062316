import assert from 'node:assert/strict';

const ZONES = ['Etc/GMT+12', 'America/Chicago', 'Pacific/Kiritimati'];
const LANGUAGES = ['en_US.UTF-8', 'de_DE.UTF-8', 'ar_EG.UTF-8'];

/** Makes something in three time zones and languages, and sees that it is the same each time. */
export function inTimeZones(make: () => string): void {
  const { TZ, LANG } = process.env;
  try {
    const made = ZONES.map((zone, at) => {
      process.env.TZ = zone;
      process.env.LANG = LANGUAGES[at];
      return make();
    });
    assert.equal(new Set(made).size, 1);
  } finally {
    restore('TZ', TZ);
    restore('LANG', LANG);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
