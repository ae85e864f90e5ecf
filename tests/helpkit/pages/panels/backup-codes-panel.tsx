/** @jsxImportSource hono/jsx */
import { CsrfField } from '../../looks/prompt-parts.tsx';
import { type BackupCodesLeft, fewLeft } from '../../rules/backup-codes.ts';
import { backupCodesWords } from '../../words/backup-codes.ts';
import { useWords } from '../view.tsx';

/** How many backup codes are left, and new ones. */
export function BackupCodesPanel({ left: backupCodes }: { left: BackupCodesLeft | undefined }) {
  const words = useWords(backupCodesWords);
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>{words.title}</h2>
        {backupCodes && <span class="badge">{words.left(backupCodes.left, backupCodes.total)}</span>}
      </div>
      {backupCodes && backupCodes.left <= fewLeft && (
        <p class="notice" role="status">
          {words.low}
        </p>
      )}
      <p class="muted">{words.panel}</p>
      <form method="post" action="/settings/security/backup-codes">
        <CsrfField />
        <button class="button quiet" type="submit">
          {words.regenerate}
        </button>
      </form>
    </section>
  );
}
