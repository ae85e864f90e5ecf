import { Checkbox, FormControlLabel } from '@mui/material';
import { MuiOtpInput } from 'mui-one-time-password-input';
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
      <MuiOtpInput
        length={6}
        value={code}
        onChange={setCode}
        validateChar={(char: string) => /\d/.test(char)}
      />
      <FormControlLabel
        label={trustWords}
        control={<Checkbox checked={trusted} onChange={(event) => setTrusted(event.target.checked)} />}
      />
    </>
  );
}

createRoot(place).render(<Prompt />);
