import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Components whose code is fetched, from our own package, when the first of them is shown. */
export interface LazyParts<M> {
  /** Fetches the code ahead of time. */
  load: () => Promise<void>;
  /** A stand-in that shows nothing until the code is there. */
  part: Stand<M>;
  /** One for what stands beside the first picture: that is drawn before the code is fetched. */
  aside: Stand<M>;
}

type Stand<M> = <P extends object>(pick: (module: M) => FunctionComponent<P>) => FunctionComponent<P>;

/** No frame is drawn for a page that nobody sees, ms. */
const unseen = 200;

export function lazyParts<M>(fetchModule: () => Promise<M>): LazyParts<M> {
  let module: M | null = null;
  const load = async () => {
    module ??= await fetchModule();
  };
  const standIn = (when: () => Promise<unknown>): Stand<M> =>
    function stand<P extends object>(pick: (module: M) => FunctionComponent<P>) {
      return function Lazy(props: P) {
        const [, setReady] = useState(module !== null);
        useEffect(() => {
          // It may have come between the first drawing and now, so it is never taken for granted.
          void when()
            .then(load)
            .then(() => setReady(true));
        }, []);
        if (module === null) return null;
        const Loaded = pick(module);
        return <Loaded {...props} />;
      };
    };
  return { load, part: standIn(() => Promise.resolve()), aside: standIn(nextFrame) };
}

/** Until the frame is drawn that comes next. */
function nextFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, unseen);
  });
}
