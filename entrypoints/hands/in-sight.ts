import type { InSight } from '../../components/inpage/badge-view.ts';
import type { PageReading } from '../../lib/detect/read-page.ts';
import { makeSight } from '../../lib/detect/visible.ts';

/** What a person sees of the fields of a reading; asked once for each reading, whatever becomes of the page meanwhile. */
export function makeInSight(root: Document): (reading: PageReading) => InSight {
  const known = new WeakMap<PageReading, InSight>();
  return (reading) => {
    const had = known.get(reading);
    if (had !== undefined) return had;
    const sight = makeSight(root);
    const drawn = reading.fields.map((field) => ({ field, slots: sight.slots(field) }));
    const found = {
      fields: drawn.filter(({ slots }) => slots.length === 0).map(({ field }) => field),
      slots: drawn.flatMap(({ slots }) => slots),
    };
    known.set(reading, found);
    return found;
  };
}
