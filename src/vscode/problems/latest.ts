/** Jobs about things, by their keys: of several about one thing only the latest counts. */
export interface LatestJobs {
  readonly begin: (key: string) => LatestJob;
  /** Forgets all jobs about these things. */
  readonly forget: (isGone: (key: string) => boolean) => void;
}

export interface LatestJob {
  readonly counts: () => boolean;
  readonly end: () => void;
}

export function newLatestJobs(): LatestJobs {
  const latest = new Map<string, object>();
  return {
    begin: (key) => {
      const own = {};
      latest.set(key, own);
      const counts = (): boolean => latest.get(key) === own;
      return {
        counts,
        end: () => {
          if (counts()) latest.delete(key);
        },
      };
    },
    forget: (isGone) => {
      for (const key of [...latest.keys()]) if (isGone(key)) latest.delete(key);
    },
  };
}
