interface RingProps {
  /** Part that is left, 0–1. */
  part: number;
  ending: boolean;
  /** A number to show inside. */
  children?: string;
}

/**
 * The countdown of a code. It moves once a second; what it says is also said by the colour of the code. One element, drawn by
 * its style: every row of the list has one.
 */
export function Ring({ part, ending, children }: RingProps) {
  const gone = `${Math.round(100 - part * 100)}%`;
  const ring = <span class="ring" data-ending={ending} style={{ '--gone': gone }} aria-hidden="true" />;
  if (!children) return ring;
  return (
    <span class="ring-counted" aria-hidden="true">
      {ring}
      <span class="ring-number" data-ending={ending}>
        {children}
      </span>
    </span>
  );
}
