import type { MessageName, ReplyOf, RequestOf } from '../../../lib/messaging/contract.ts';
import type { BackupView, ComparedAccount } from '../../../lib/messaging/vault-views.ts';
import type { FakeWorld } from './background.ts';

type Answers = { [N in MessageName]?: (request: RequestOf<N>) => ReplyOf<N> };

/** An hour before most pictures. */
const earlier = 1_899_996_400_000;

const checkedBackup: BackupView = {
  made: { at: earlier, count: 4 },
  checked: { at: earlier, count: 4, checkedAt: earlier + 60_000 },
  due: false,
};

const compared: ComparedAccount[] = [
  { id: 'a', issuer: 'HelpKit', account: 'desk@shop.example', is: 'same', mine: null, differences: [] },
  {
    id: 'b',
    issuer: 'Forge',
    account: 'dev@example.com',
    is: 'differs',
    mine: { issuer: 'Forge', account: 'me@example.com' },
    differences: ['name', 'sites'],
  },
  { id: 'c', issuer: 'Atlas', account: 'travel@example.com', is: 'new', mine: null, differences: [] },
  { id: 'd', issuer: '', account: 'no issuer', is: 'new', mine: null, differences: [] },
];

/** Backup files without any file: whatever is given opens by the right password, and holds the same four accounts. */
export function fakeBackups(given: FakeWorld, isRight: (password: string) => boolean): Answers {
  const restored = { result: 'restored', added: 2, changed: 0 } as const;
  return {
    'backup.read': () => given.backup ?? checkedBackup,
    'backup.make': ({ password }) =>
      isRight(password)
        ? {
            result: 'made',
            name: 'helpkit-2030-03-17.hkvault',
            text: '{}',
            count: 4,
            missing: 0,
            check: 'lusab-babad',
          }
        : { result: 'wrong-password', name: '', text: '', count: 0, missing: 0, check: '' },
    'backup.check': () => ({ result: 'checked' }),
    'backup.compare': ({ by }) => {
      if (!isRight(by.password ?? ''))
        return { result: 'wrong-secret', madeAt: 0, check: '', missing: 0, accounts: [] };
      return { result: 'compared', madeAt: earlier, check: 'lusab-babad', missing: 0, accounts: compared };
    },
    'backup.restore': () => ({
      ...restored,
      status: { state: 'unlocked', protection: 'password', lockReason: null, locksAt: null },
    }),
    'backup.replace': () => ({
      ...restored,
      status: { state: 'unlocked', protection: 'password', lockReason: null, locksAt: null },
    }),
  };
}
