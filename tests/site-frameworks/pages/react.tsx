import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { holds, place, trusts, trustWords } from '../page.ts';

function Prompt() {
  const [code, setCode] = useState('');
  const [trusted, setTrusted] = useState(false);
  holds(code);
  trusts(trusted);
  return (
    <>
      <input
        inputMode="numeric"
        aria-label="6-digit code"
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
      />
      <label>
        <input type="checkbox" checked={trusted} onChange={(event) => setTrusted(event.target.checked)} />
        {trustWords}
      </label>
    </>
  );
}

createRoot(place).render(<Prompt />);
