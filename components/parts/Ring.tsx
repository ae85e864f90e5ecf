interface RingProps {
  /** Part that is left, 0–1. */
  part: number;
  ending: boolean;
  /** A number to show inside. */
  children?: string;
}

/** The countdown of a code. It moves once a second; what it says is also said by the colour of the code. */
export function Ring({ part, ending, children }: RingProps) {
  return (
    <span class="ring" data-ending={ending} aria-hidden="true">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle class="ring-track" cx="12" cy="12" r="9.5" />
        <circle
          class="ring-left"
          cx="12"
          cy="12"
          r="9.5"
          pathLength="100"
          stroke-dasharray="100 100"
          stroke-dashoffset={Math.round(100 - part * 100)}
        />
      </svg>
      {children && <span class="ring-number">{children}</span>}
    </span>
  );
}
