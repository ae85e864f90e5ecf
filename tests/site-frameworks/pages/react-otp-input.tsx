import { type ComponentType, useState } from 'react';
import { createRoot } from 'react-dom/client';
import OtpInput, { type OTPInputProps } from 'react-otp-input';
import { holds, place } from '../page.ts';

// Its types speak of a global JSX, which Vue's take over where both are installed.
const Boxes = OtpInput as unknown as ComponentType<OTPInputProps>;

function Prompt() {
  const [code, setCode] = useState('');
  holds(code);
  return (
    <Boxes
      value={code}
      onChange={setCode}
      numInputs={6}
      inputType="tel"
      renderSeparator={<span>-</span>}
      renderInput={(props) => <input {...props} />}
    />
  );
}

createRoot(place).render(<Prompt />);
