// All screens but the list, in one file of the package: the list is what the popup opens on nearly always, and one file
// more costs less than many small ones. This file gathers them for the bundler only; nothing else imports from it.
export { Account } from './Account.tsx';
export { Activity } from './Activity.tsx';
export { Add } from './Add.tsx';
export { AddInTab } from './AddInTab.tsx';
export { AddPasskey } from './AddPasskey.tsx';
export { Backup } from './Backup.tsx';
export { Broken } from './Broken.tsx';
export { ChangePassword } from './ChangePassword.tsx';
export { Confirm } from './Confirm.tsx';
export { BindDialog } from './codes/BindDialog.tsx';
export { DeleteDialog } from './codes/DeleteDialog.tsx';
export { EmptyVault } from './codes/EmptyVault.tsx';
export { FirstRun } from './FirstRun.tsx';
export { NoticeToast } from './NoticeToast.tsx';
export { RecoveryKey } from './RecoveryKey.tsx';
export { RolledBack } from './RolledBack.tsx';
export { Security } from './Security.tsx';
export { Settings } from './Settings.tsx';
export { ShowQr } from './ShowQr.tsx';
export { Sites } from './Sites.tsx';
export { Undo } from './Undo.tsx';
export { Unlock } from './Unlock.tsx';
export { Wiped } from './Wiped.tsx';
