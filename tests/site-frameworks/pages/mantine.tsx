import { MantineProvider, PinInput, Switch } from '@mantine/core';
import '@mantine/core/styles.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { holds, place, trusts, trustWords } from '../page.ts';

function Prompt() {
  const [code, setCode] = useState('');
  const [trusted, setTrusted] = useState(false);
  holds(code);
  trusts(trusted);
  return (
    <MantineProvider>
      <PinInput length={6} type="number" oneTimeCode value={code} onChange={setCode} />
      <Switch
        label={trustWords}
        checked={trusted}
        onChange={(event) => setTrusted(event.currentTarget.checked)}
      />
    </MantineProvider>
  );
}

createRoot(place).render(<Prompt />);
