import { lazyParts } from '../parts/lazy.tsx';

/** Where the page has no styles for these from the start, they come with them. */
let styles: () => Promise<unknown> = async () => {};

export function whenStylesAreLater(fetchStyles: () => Promise<unknown>): void {
  styles = fetchStyles;
}

const later = lazyParts(async () => {
  const [screens] = await Promise.all([import('./later-screens.tsx'), styles()]);
  return screens;
});

/** A locked vault is what the popup opens on next often: its screen comes by itself. */
export const Unlock = lazyParts(() => import('./Unlock.tsx')).part((screen) => screen.Unlock);

export const loadLater = later.load;

export const Account = later.part((screens) => screens.Account);
export const Activity = later.part((screens) => screens.Activity);
export const Add = later.part((screens) => screens.Add);
export const AddInTab = later.part((screens) => screens.AddInTab);
export const AddPasskey = later.part((screens) => screens.AddPasskey);
export const AdvanceDialog = later.part((screens) => screens.AdvanceDialog);
export const AllBackupCodes = later.part((screens) => screens.AllBackupCodes);
export const Backup = later.part((screens) => screens.Backup);
export const BackupCodes = later.part((screens) => screens.BackupCodes);
export const BindDialog = later.part((screens) => screens.BindDialog);
export const Broken = later.part((screens) => screens.Broken);
export const ChangePassword = later.part((screens) => screens.ChangePassword);
export const Confirm = later.part((screens) => screens.Confirm);
export const DeleteDialog = later.part((screens) => screens.DeleteDialog);
export const EmptyVault = later.part((screens) => screens.EmptyVault);
export const Export = later.part((screens) => screens.Export);
export const Filters = later.aside((screens) => screens.Filters);
export const FirstRun = later.part((screens) => screens.FirstRun);
export const Forgotten = later.part((screens) => screens.Forgotten);
export const Health = later.part((screens) => screens.Health);
export const Import = later.part((screens) => screens.Import);
export const KeepCodes = later.part((screens) => screens.KeepCodes);
export const Manage = later.part((screens) => screens.Manage);
export const MethodCard = later.part((screens) => screens.MethodCard);
export const NoticeToast = later.aside((screens) => screens.NoticeToast);
export const PasswordRequired = later.part((screens) => screens.PasswordRequired);
export const RecoveryKey = later.part((screens) => screens.RecoveryKey);
export const RolledBack = later.part((screens) => screens.RolledBack);
export const RowMoves = later.aside((screens) => screens.RowMoves);
export const ScanRest = later.aside((screens) => screens.ScanRest);
export const Security = later.part((screens) => screens.Security);
export const Settings = later.part((screens) => screens.Settings);
export const ShowQr = later.part((screens) => screens.ShowQr);
export const SetUpOffer = later.aside((screens) => screens.SetUpOffer);
export const SiteAlerts = later.aside((screens) => screens.SiteAlerts);
export const Sites = later.part((screens) => screens.Sites);
export const Sync = later.part((screens) => screens.Sync);
export const TabPage = later.part((screens) => screens.TabPage);
export const Team = later.part((screens) => screens.Team);
export const TeamPane = later.part((screens) => screens.TeamPane);
export const Trusted = later.part((screens) => screens.Trusted);
export const TabCodes = later.part((screens) => screens.TabCodes);
export const ToldNotice = later.aside((screens) => screens.ToldNotice);
export const Undo = later.part((screens) => screens.Undo);
export const Wiped = later.part((screens) => screens.Wiped);
