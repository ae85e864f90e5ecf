import { AppError } from '../core/errors.ts';
import type { AccountOrigin, Act, Enrolment, OtpParameters } from '../core/types.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { randomId } from '../crypto/bytes.ts';
import type { Access } from './access.ts';
import type { AccountEdit, CodeWay, Stamp } from './accounts.ts';
import {
  newAccount,
  withCodeWay,
  withCounter,
  withEdit,
  withOrigin,
  withoutOrigin,
  withStep,
} from './accounts.ts';
import type { ChangeVault } from './change.ts';
import { indexId, listed, summaryOf } from './index-record.ts';
import { type Known, knownOf } from './known.ts';
import { known, living } from './living.ts';
import type { Done } from './log.ts';
import { orderAfter } from './order.ts';
import type { AccountRecord, AccountSummary } from './schema.ts';
import { damaged, nullWhereDamaged } from './shape.ts';
import { openAccount, openIndex } from './view.ts';

/** What can be done with accounts. What takes an id throws `account-unknown` for one that is not there or deleted. */
export interface VaultAccounts {
  /** Accounts that are not deleted, pinned ones first, in their order. Opens no secret. */
  list(): Promise<AccountSummary[]>;
  /** With the secret. */
  read(id: string): Promise<AccountRecord>;
  /** Several with their secrets, in one go, but for those that do not open. */
  readSome(ids: readonly string[]): Promise<AccountRecord[]>;
  /** All that are not deleted, with their secrets, but for those whose row does not open: where they are asked for that is said. */
  readAll(): Promise<AccountRecord[]>;
  /** Keeps a new account, last in order; whether it is there already, `known` says. */
  add(enrolment: Enrolment, origins: AccountOrigin[]): Promise<AccountSummary>;
  /** Keeps several in one transaction: all or none. Several at once can be undone. */
  addMany(added: readonly NewAccount[]): Promise<AccountSummary[]>;
  /**
   * Takes a time step for good: of all that ask for one step, one gets `taken`. The log names `origin` as where it is filled.
   * Throws `unsupported-type` for hotp.
   */
  useStep(id: string, step: number, origin?: string): Promise<'taken' | 'used-already'>;
  /** The counter to use now; the next one is kept before this answers. Throws `unsupported-type` but for hotp. */
  advance(id: string, origin?: string): Promise<number>;
  /** Binds an origin. One that is bound already stays as it was, unless it was only proposed. */
  bind(id: string, origin: AccountOrigin): Promise<void>;
  /** Takes an origin away: it is not filled there any more. */
  unbind(id: string, origin: string): Promise<AccountSummary>;
  /** Changes how it is called, found and sorted. */
  edit(id: string, edit: AccountEdit): Promise<AccountSummary>;
  /** Makes its codes in another way; what codes cannot be made by, the caller has refused. Throws `unsupported-type` but for totp. */
  changeCodes(id: string, way: CodeWay): Promise<AccountSummary>;
  /** For each of these, what is kept already with its secret. */
  known(list: readonly OtpParameters[]): Promise<Known[]>;
}

export interface NewAccount {
  enrolment: Enrolment;
  origins: AccountOrigin[];
}

interface Parts {
  access: Access;
  change: ChangeVault;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  random: RandomBytes;
}

/** What no list shows, so that the index is left alone: what is done most often. */
const unlisted: readonly Act[] = ['step-used', 'counter-advanced'];

export function openAccounts({ access, change, inTurn, random }: Parts): VaultAccounts {
  /** Changes one account, deleted or not; `next: null` leaves it as it is. */
  function changeOne<T>(
    id: string,
    done: Omit<Done, 'record'>,
    decide: (account: AccountRecord, stamp: Stamp) => { answer: T; next: AccountRecord | null },
  ): Promise<T> {
    return inTurn(() =>
      change(unlisted.includes(done.act) ? [id] : [id, indexId], ({ accounts, lost, stamp }) => {
        if (lost.has(id)) throw damaged();
        const { answer, next } = decide(known(accounts.get(id)), stamp);
        return {
          answer,
          change: next && { put: [next], drop: [], done: [{ ...done, record: id }] },
        };
      }),
    );
  }

  function addMany(added: readonly NewAccount[]): Promise<AccountSummary[]> {
    return inTurn(() =>
      change([indexId], async ({ index, stamp }) => {
        let order = orderAfter((await index()).accounts.map((one) => one.order));
        const put = added.map(({ enrolment, origins }) => {
          const account = newAccount(randomId(random), enrolment, origins, order, stamp);
          order = orderAfter([order]);
          return account;
        });
        const done = put.map(({ id }) => ({ act: 'account-added', record: id }) as const);
        if (put.length === 0) return { answer: [], change: null };
        const snapshot = put.length > 1 ? ({ snapshot: 'several-added' } as const) : {};
        return { answer: put.map(summaryOf), change: { put, drop: [], done, ...snapshot } };
      }),
    );
  }

  return {
    list: () => inTurn(async () => listed(await openIndex(await access.view([indexId])))),
    read: (id) => inTurn(async () => living(await openAccount(await access.view([id]), id))),
    readSome: (ids) =>
      inTurn(async () => {
        const view = await access.view(ids);
        const found = await Promise.all(
          ids.map((id) => openAccount(view, id).then(living).catch(nullWhereDamaged)),
        );
        return found.filter((account) => account !== null);
      }),
    readAll: () =>
      inTurn(async () => {
        const view = await access.view('all');
        const found = await Promise.all(
          view.manifest.records.map(([id]) => openAccount(view, id).catch(nullWhereDamaged)),
        );
        return found.filter((account) => account !== null).filter(({ deletedAt }) => deletedAt === null);
      }),
    add: async (enrolment, origins) => {
      const [added] = await addMany([{ enrolment, origins }]);
      if (added === undefined) throw new AppError('unexpected');
      return added;
    },
    addMany,
    useStep: (id, step, origin) =>
      changeOne(id, { act: 'step-used', origin }, (account, stamp) => {
        if (living(account).otp.type === 'hotp') throw new AppError('unsupported-type');
        const next = withStep(account, step, stamp);
        return { answer: next ? 'taken' : 'used-already', next };
      }),
    advance: (id, origin) =>
      changeOne(id, { act: 'counter-advanced', origin }, (account, stamp) => {
        const { type, counter } = living(account).otp;
        if (type !== 'hotp') throw new AppError('unsupported-type');
        if (!Number.isSafeInteger(counter + 1)) throw new AppError('invalid-counter');
        return { answer: counter, next: withCounter(account, counter + 1, stamp) };
      }),
    bind: (id, origin) =>
      changeOne(id, { act: 'origin-bound', origin: origin.origin }, (account, stamp) => {
        return { answer: undefined, next: withOrigin(living(account), origin, stamp) };
      }),
    unbind: (id, origin) =>
      changeOne(id, { act: 'origin-removed', origin }, (account, stamp) => {
        const next = withoutOrigin(living(account), origin, stamp);
        return { answer: summaryOf(next ?? account), next };
      }),
    edit: (id, edit) =>
      changeOne(id, { act: 'account-edited' }, (account, stamp) => {
        const next = withEdit(living(account), edit, stamp);
        return { answer: summaryOf(next ?? account), next };
      }),
    changeCodes: (id, way) =>
      changeOne(id, { act: 'account-edited' }, (account, stamp) => {
        if (living(account).otp.type !== 'totp') throw new AppError('unsupported-type');
        const next = withCodeWay(account, way, stamp);
        return { answer: summaryOf(next ?? account), next };
      }),
    known: (list) =>
      inTurn(async () => {
        const view = await access.view([indexId]);
        const index = await openIndex(view);
        return Promise.all(list.map((parameters) => knownOf(view.vault.key, index, parameters)));
      }),
  };
}
