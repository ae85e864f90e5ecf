import { FormControlLabel, Switch, TextField } from '@mui/material';
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
      <TextField
        label="Code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
      />
      <FormControlLabel
        label={trustWords}
        control={<Switch checked={trusted} onChange={(event) => setTrusted(event.target.checked)} />}
      />
    </>
  );
}

createRoot(place).render(<Prompt />);
