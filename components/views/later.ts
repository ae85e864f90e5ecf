import { lazyParts } from '../parts/lazy.tsx';

const later = lazyParts(() => import('./later-screens.tsx'));

export const loadLater = later.load;

export const Account = later.part((screens) => screens.Account);
export const Activity = later.part((screens) => screens.Activity);
export const Add = later.part((screens) => screens.Add);
export const AddInTab = later.part((screens) => screens.AddInTab);
export const AddPasskey = later.part((screens) => screens.AddPasskey);
export const AllBackupCodes = later.part((screens) => screens.AllBackupCodes);
export const Backup = later.part((screens) => screens.Backup);
export const BackupCodes = later.part((screens) => screens.BackupCodes);
export const BindDialog = later.part((screens) => screens.BindDialog);
export const Broken = later.part((screens) => screens.Broken);
export const ChangePassword = later.part((screens) => screens.ChangePassword);
export const Confirm = later.part((screens) => screens.Confirm);
export const DeleteDialog = later.part((screens) => screens.DeleteDialog);
export const EmptyVault = later.part((screens) => screens.EmptyVault);
export const FirstRun = later.part((screens) => screens.FirstRun);
export const KeepCodes = later.part((screens) => screens.KeepCodes);
export const NoticeToast = later.part((screens) => screens.NoticeToast);
export const RecoveryKey = later.part((screens) => screens.RecoveryKey);
export const RolledBack = later.part((screens) => screens.RolledBack);
export const Security = later.part((screens) => screens.Security);
export const Settings = later.part((screens) => screens.Settings);
export const ShowQr = later.part((screens) => screens.ShowQr);
export const SiteAlerts = later.part((screens) => screens.SiteAlerts);
export const Sites = later.part((screens) => screens.Sites);
export const Team = later.part((screens) => screens.Team);
export const TeamPane = later.part((screens) => screens.TeamPane);
export const Trusted = later.part((screens) => screens.Trusted);
export const TabCodes = later.part((screens) => screens.TabCodes);
export const Undo = later.part((screens) => screens.Undo);
export const Unlock = later.part((screens) => screens.Unlock);
export const Wiped = later.part((screens) => screens.Wiped);
