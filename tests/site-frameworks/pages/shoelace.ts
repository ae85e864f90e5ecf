import '@shoelace-style/shoelace/dist/themes/light.css';
import SlInput from '@shoelace-style/shoelace/dist/components/input/input.js';
import SlSwitch from '@shoelace-style/shoelace/dist/components/switch/switch.js';
import { holds, place, trusts, trustWords } from '../page.ts';

const input = new SlInput();
input.label = 'Code';
input.inputmode = 'numeric';
input.addEventListener('sl-change', () => holds(input.value));
const box = new SlSwitch();
box.textContent = trustWords;
box.addEventListener('sl-change', () => trusts(box.checked));
place.append(input, box);
