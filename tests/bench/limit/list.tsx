import { Secret, TOTP } from 'otpauth';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';

// What a list of preact costs that knows its secrets, draws fourteen rows of however many it has, and does nothing else.
const count = Number(new URLSearchParams(location.search).get('count'));
const drawn = 14;
const accounts = Array.from({ length: count }, (_, at) => ({
  name: `Issuer ${at} (person-${at}@example.com)`,
  code: new TOTP({ secret: new Secret({ buffer: new TextEncoder().encode(`made-up ${at}`).buffer }) }),
}));

function List() {
  const [query, setQuery] = useState('');
  const [, setSecond] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setSecond((second) => second + 1), 1_000);
    return () => clearInterval(ticking);
  }, []);
  const found = accounts.filter(({ name }) => name.includes(query)).slice(0, drawn);
  return (
    <main>
      <input type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} />
      <ul>
        {found.map(({ name, code }) => (
          <li key={name}>
            {name} <span class="code">{code.generate()}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}

render(<List />, document.body);
