import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import VerificationInput from 'react-verification-input';
import { holds, place } from '../page.ts';

function Prompt() {
  const [code, setCode] = useState('');
  holds(code);
  return <VerificationInput value={code} onChange={setCode} length={6} validChars="0-9" />;
}

createRoot(place).render(<Prompt />);
