import * as Otp from '@radix-ui/react-one-time-password-field';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { holds, place } from '../page.ts';

function Prompt() {
  const [code, setCode] = useState('');
  holds(code);
  return (
    <Otp.Root value={code} onValueChange={setCode}>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <Otp.Input key={key} />
      ))}
      <Otp.HiddenInput />
    </Otp.Root>
  );
}

createRoot(place).render(<Prompt />);
