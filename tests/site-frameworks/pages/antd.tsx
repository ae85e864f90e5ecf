import { Checkbox, Input } from 'antd';
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
      <Input.OTP length={6} value={code} onChange={setCode} />
      <Checkbox checked={trusted} onChange={(event) => setTrusted(event.target.checked)}>
        {trustWords}
      </Checkbox>
    </>
  );
}

createRoot(place).render(<Prompt />);
