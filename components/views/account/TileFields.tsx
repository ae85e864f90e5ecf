import { tints } from '../../../lib/core/tile-look.ts';
import { signOf } from '../../../lib/core/tile-sign.ts';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { TextField } from '../../parts/TextField.tsx';
import { hues } from '../../parts/Tile.tsx';

interface TileFieldsProps {
  sign: string;
  tint: number | null;
  onSign: (sign: string) => void;
  onTint: (tint: number | null) => void;
}

/** What stands on an account's tile, and its colour. */
export function TileFields({ sign, tint, onSign, onTint }: TileFieldsProps) {
  return (
    <>
      <TextField
        label={t('tileSign')}
        hint={t('tileSignHint')}
        value={sign}
        onInput={(typed) => onSign(signOf(typed))}
      />
      <fieldset class="tints">
        <legend>{t('tileColour')}</legend>
        <label class="tint" data-tint="auto">
          <input type="radio" name="tint" checked={tint === null} onChange={() => onTint(null)} />
          <span>{t('tileAuto')}</span>
        </label>
        {Array.from({ length: tints }, (_, at) => (
          <label key={at} class="tint" style={{ '--hue': hues[at] }}>
            <input
              type="radio"
              name="tint"
              aria-label={t('tileColourOf', [number(at + 1)])}
              checked={tint === at}
              onChange={() => onTint(at)}
            />
            <span aria-hidden="true" />
          </label>
        ))}
      </fieldset>
    </>
  );
}
