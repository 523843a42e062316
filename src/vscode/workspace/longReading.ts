import { showProgress } from '../showMessage.ts';
import type { Log } from '../log.ts';

/** Reading that takes longer than this is shown at the view, in milliseconds. */
const LONG = 1000;

/** Shows at the view of partners that reading goes on, where it takes long. */
export function tellOfLongReading(reading: Promise<void>, log: Log): void {
  let isDone = false;
  const timer = setTimeout(() => {
    const location = { viewId: 'partnershipWorkbooks.tree' };
    if (isDone) return;
    log.inBackground('reading for long', () => showProgress(location, '', () => reading));
  }, LONG);
  log.inBackground('reading the workbooks', async () => {
    try {
      await reading;
    } finally {
      isDone = true;
      clearTimeout(timer);
    }
  });
}
