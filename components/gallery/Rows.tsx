import type { AccountView } from '../../lib/messaging/views.ts';
import { AccountRow } from '../views/codes/AccountRow.tsx';
import { Filters } from '../views/codes/Filters.tsx';
import { Part, State } from './Part.tsx';
import { sampleAccounts } from './samples.ts';

const nothing = () => {};

/** What the list is made of. */
export function Rows() {
  return (
    <>
      <Part name="AccountRow">
        <State of="not there yet; live; by counter; found">
          <ul>
            {sampleAccounts.map((account, index) => (
              <AccountRow
                key={account.id}
                account={account}
                index={index}
                count={sampleAccounts.length}
                active={index === 0}
                marks={marksOf(account)}
                onFocus={nothing}
                onPick={nothing}
              />
            ))}
          </ul>
        </State>
      </Part>
      <Part name="Filters">
        <State of="chips: one of them is chosen">
          <div class="filters">
            <Filters />
          </div>
        </State>
      </Part>
    </>
  );
}

function marksOf({ id }: AccountView) {
  return id === 'found' ? { issuer: [[0, 4] as const], account: [], tags: ['night shift'] } : undefined;
}
