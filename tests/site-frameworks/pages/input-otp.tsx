import { OTPInput } from 'input-otp';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { holds, place } from '../page.ts';

function Prompt() {
  const [code, setCode] = useState('');
  holds(code);
  return (
    <OTPInput
      maxLength={6}
      value={code}
      onChange={setCode}
      render={({ slots }) => (
        <div className="slots">
          {['a', 'b', 'c', 'd', 'e', 'f'].map((key, at) => (
            <div className="slot" key={key}>
              {slots[at]?.char}
            </div>
          ))}
        </div>
      )}
    />
  );
}

createRoot(place).render(<Prompt />);
