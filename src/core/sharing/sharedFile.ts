import type { Day } from '../calendar/day.ts';

/** A file's bytes, or why there is nothing to make one of. */
export type SharedFile =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      /** Whom it is about; undefined for all partnerships. */
      readonly of: string | undefined;
      /** The day that it is for, where that is another than today. */
      readonly on?: Day;
      /** What whoever made it should look at before it leaves. */
      readonly remark?: string | undefined;
    }
  | {
      readonly kind: 'nothing';
      readonly why: string;
      readonly lacks?: 'next-meeting';
    };
