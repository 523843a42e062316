import {
  isOthers,
  send,
  succeed,
  tell,
  writePutBy,
  type FormWorld,
  type HostWorld,
} from './hostSide.ts';
import { hearNext, keyOf, type Storage } from './pageSide.ts';
import type { Promises } from './promises.ts';
import { changeText, type ToExtension } from './vsCode.ts';

/** What is on its way between all of them: of each queue, what comes next. */
export function onTheWay({
  world,
  forms,
  storage,
  promises,
  extension,
  doNextOfMain,
}: {
  readonly world: HostWorld;
  readonly forms: readonly FormWorld[];
  readonly storage: Storage;
  readonly promises: Promises;
  readonly extension: (message: ToExtension) => void;
  readonly doNextOfMain: () => void;
}): readonly (() => void)[] {
  const { vs } = world;
  const queues: (() => void)[] = [];
  if (vs.toMain.length > 0) queues.push(doNextOfMain);
  if (vs.toExtension.length > 0) queues.push(() => extension(vs.toExtension.shift()!));
  for (const form of forms) {
    const { page, reads } = form;
    if (page !== undefined && page.toPage.length > 0)
      queues.push(() => {
        hearNext(page, storage, {
          isOthers: (name) => isOthers(forms, form, name),
          seen: (field, value, shown) => {
            promises.seen(keyOf(field, shown), value);
          },
          moved: promises.moved,
        });
      });
    if (reads.length > 0)
      queues.push(() => tell(world, form, { type: 'seen', why: reads.shift()!, disk: vs.disk }));
    if (form.isShowing) queues.push(() => send(world, form));
    if (form.dead !== undefined && page?.shown !== undefined)
      queues.push(() => {
        succeed(forms, form, storage);
      });
  }
  if (world.writing.length > 0) queues.push(() => writePutBy(world));
  // A changed file comes into a document that is as it was saved.
  if (vs.disk !== vs.saved && !vs.isDirty && !vs.isPassedBy)
    queues.push(() => {
      promises.comesIn(vs.saved, vs.disk);
      changeText(vs, vs.disk, 'disk');
    });
  return queues;
}
