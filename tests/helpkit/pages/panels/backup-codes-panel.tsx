/** @jsxImportSource hono/jsx */
import { CsrfField } from '../../looks/prompt-parts.tsx';
import type { BackupCodesLeft } from '../../rules/backup-codes.ts';
import { useView } from '../view.tsx';

/** How many backup codes are left, and new ones. */
export function BackupCodesPanel({ left: backupCodes }: { left: BackupCodesLeft | undefined }) {
  const { csrf } = useView();
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>Backup codes</h2>
        {backupCodes && (
          <span class="badge">
            {backupCodes.left} of {backupCodes.total} left
          </span>
        )}
      </div>
      <p class="muted">
        For the day when your device is not at hand. Each code works once. New codes replace the old ones at
        once.
      </p>
      <form method="post" action="/settings/security/backup-codes">
        <CsrfField csrf={csrf} />
        <button class="button quiet" type="submit">
          Regenerate codes
        </button>
      </form>
    </section>
  );
}
