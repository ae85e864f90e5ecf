import { ChakraProvider, defaultSystem, PinInput, Switch } from '@chakra-ui/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { holds, place, trusts, trustWords } from '../page.ts';

function Prompt() {
  const [code, setCode] = useState<string[]>(['', '', '', '', '', '']);
  const [trusted, setTrusted] = useState(false);
  holds(code.join(''));
  trusts(trusted);
  return (
    <ChakraProvider value={defaultSystem}>
      <PinInput.Root otp value={code} onValueChange={({ value }) => setCode(value)}>
        <PinInput.HiddenInput />
        <PinInput.Control>
          {[0, 1, 2, 3, 4, 5].map((at) => (
            <PinInput.Input key={at} index={at} />
          ))}
        </PinInput.Control>
      </PinInput.Root>
      <Switch.Root checked={trusted} onCheckedChange={({ checked }) => setTrusted(checked)}>
        <Switch.HiddenInput />
        <Switch.Control />
        <Switch.Label>{trustWords}</Switch.Label>
      </Switch.Root>
    </ChakraProvider>
  );
}

createRoot(place).render(<Prompt />);
