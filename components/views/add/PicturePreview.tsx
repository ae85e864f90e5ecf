import { useState } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { FoundCode } from '../../../lib/messaging/draft-views.ts';

interface PicturePreviewProps {
  url: string;
  found: readonly FoundCode[];
}

const words = { account: 'codeAccount', batch: 'codePart', other: 'codeOther' } as const;

/**
 * A small picture with its codes outlined: accounts by a whole line, others by a broken one, each with its number. A
 * screen reader hears the numbers as a list.
 */
export function PicturePreview({ url, found }: PicturePreviewProps) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  return (
    <div class="preview">
      <img
        src={url}
        alt={t('previewAlt')}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setSize({ width, height })
        }
      />
      {size !== null && (
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          {found.map(({ what, corners }, at) => (
            <g key={at} class="outline" data-what={what}>
              <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
              <Marker at={at + 1} corners={corners} radius={Math.max(size.width, size.height) / 16} />
            </g>
          ))}
        </svg>
      )}
      <ol class="unseen">
        {found.map(({ what }, at) => (
          <li key={at}>{t(words[what], [number(at + 1)])}</li>
        ))}
      </ol>
    </div>
  );
}

interface MarkerProps {
  at: number;
  corners: FoundCode['corners'];
  radius: number;
}

function Marker({ at, corners, radius }: MarkerProps) {
  const first = corners[0] ?? { x: 0, y: 0 };
  const [x, y] = [Math.max(first.x, radius), Math.max(first.y, radius)];
  return (
    <>
      <circle cx={x} cy={y} r={radius} />
      <text x={x} y={y} font-size={radius * 1.3} text-anchor="middle" dominant-baseline="central">
        {number(at)}
      </text>
    </>
  );
}
