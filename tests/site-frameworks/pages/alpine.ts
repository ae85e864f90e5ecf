import mask from '@alpinejs/mask';
import Alpine from 'alpinejs';
import { holds, place, trusts, trustWords } from '../page.ts';

place.innerHTML = `
  <div x-data="{ code: '', trusted: false }" x-effect="$holds(code.replace(' ', '')); $trusts(trusted)">
    <label>Code <input x-model="code" x-mask="999 999" inputmode="numeric"></label>
    <label><input type="checkbox" x-model="trusted"> ${trustWords}</label>
  </div>`;
Alpine.plugin(mask);
Alpine.magic('holds', () => holds);
Alpine.magic('trusts', () => trusts);
Alpine.start();
