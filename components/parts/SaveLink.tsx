import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';

interface SaveLinkProps {
  text: string;
  /** MIME type. */
  type: string;
  /** What to call the file. */
  name: string;
  children: ComponentChildren;
}

/** A link, so that the browser's own download does the rest: by key, by menu, to where the person keeps files. */
export function SaveLink({ text, type, name, children }: SaveLinkProps) {
  const address = useMemo(() => URL.createObjectURL(new Blob([text], { type })), [text, type]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <a class="button" href={address} download={name}>
      {children}
    </a>
  );
}
