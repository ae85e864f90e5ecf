import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Components whose code is fetched, from our own package, when the first of them is shown. */
export interface LazyParts<M> {
  /** Fetches the code ahead of time. */
  load: () => Promise<void>;
  /** A stand-in that shows nothing until the code is there. */
  part: <P extends object>(pick: (module: M) => FunctionComponent<P>) => FunctionComponent<P>;
}

export function lazyParts<M>(fetchModule: () => Promise<M>): LazyParts<M> {
  let module: M | null = null;
  const load = async () => {
    module ??= await fetchModule();
  };
  return {
    load,
    part<P extends object>(pick: (module: M) => FunctionComponent<P>) {
      return function Lazy(props: P) {
        const [, setReady] = useState(module !== null);
        useEffect(() => {
          // It may have come between the first drawing and now, so it is never taken for granted.
          void load().then(() => setReady(true));
        }, []);
        if (module === null) return null;
        const Loaded = pick(module);
        return <Loaded {...props} />;
      };
    },
  };
}
