import type { BackupMessages } from '../messaging/messages/backups.ts';
import type { VaultMessages } from '../messaging/messages/vault.ts';
import type { WayMessages } from '../messaging/messages/ways.ts';
import type { Handlers } from '../messaging/router.ts';
import {
  checkBackup,
  compareBackup,
  makeBackup,
  readBackups,
  replaceByBackup,
  restoreBackup,
} from './backup.ts';
import type { Deps } from './deps.ts';
import { nextGuessAt } from './guesses.ts';
import { createVault, lockVault, unlockBy } from './lock.ts';
import { addPasskey, askPasskey, removePasskey, unlockByPasskey } from './passkey.ts';
import {
  keepThisVault,
  listUndo,
  previewUndo,
  rescueVault,
  sealedVault,
  startAgain,
  undo,
} from './rescue.ts';
import {
  changePassword,
  drawRecovery,
  keepRecovery,
  listWays,
  openWithoutPassword,
  recoverVault,
  removeRecovery,
} from './ways.ts';

type Names = keyof (VaultMessages & WayMessages & BackupMessages);

/** The handlers of the vault itself: how it stands and opens, what opens it, what of it can be brought back. */
export function vaultHandlers(deps: Deps, inUse: <T>(job: Promise<T>) => Promise<T>): Pick<Handlers, Names> {
  return {
    'vault.status': () => deps.vault.status(),
    'vault.create': (request) => createVault(deps, request),
    'vault.unlock': ({ password }) => unlockBy(deps, password),
    'vault.lock': () => lockVault(deps, 'manual'),
    'vault.stop': async () => {
      deps.vault.stop();
      return {};
    },
    'vault.guesses': async () => ({ nextAt: await nextGuessAt(deps) }),

    'vault.rescue': (request) => rescueVault(deps, request),
    'vault.keepThis': () => keepThisVault(deps),
    'vault.sealed': () => sealedVault(deps),
    'vault.startAgain': () => startAgain(deps),

    'undo.list': () => inUse(listUndo(deps)),
    'undo.preview': (request) => inUse(previewUndo(deps, request)),
    'undo.do': (request) => inUse(undo(deps, request)),

    'way.list': () => listWays(deps),
    'way.password': (request) => changePassword(deps, request),
    'way.device': (request) => openWithoutPassword(deps, request),
    'way.recover': (request) => recoverVault(deps, request),
    'recovery.draw': () => drawRecovery(deps),
    'recovery.keep': (request) => keepRecovery(deps, request),
    'recovery.remove': (request) => removeRecovery(deps, request),

    'passkey.ask': () => askPasskey(deps),
    'passkey.unlock': (request) => unlockByPasskey(deps, request),
    'passkey.keep': (request) => addPasskey(deps, request),
    'passkey.remove': (request) => removePasskey(deps, request),

    'backup.read': () => readBackups(deps),
    'backup.make': (request) => inUse(makeBackup(deps, request)),
    'backup.check': (request) => inUse(checkBackup(deps, request)),
    'backup.compare': (request) => inUse(compareBackup(deps, request)),
    'backup.restore': (request) => inUse(restoreBackup(deps, request)),
    'backup.replace': (request) => inUse(replaceByBackup(deps, request)),
  };
}
