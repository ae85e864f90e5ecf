import type { ComponentChildren } from 'preact';

/** One part of the house, by the name of its file, in every state that it has. */
export function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="gallery-part">
      <h2 lang="en" dir="ltr">
        {name}
      </h2>
      <div class="gallery-states">{children}</div>
    </section>
  );
}

/** One state of a part, and what it is called. */
export function State({ of, children }: { of: string; children: ComponentChildren }) {
  return (
    <figure class="gallery-state">
      <figcaption lang="en" dir="ltr">
        {of}
      </figcaption>
      <div>{children}</div>
    </figure>
  );
}
