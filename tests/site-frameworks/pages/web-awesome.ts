import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import WaOtpInput from '@awesome.me/webawesome/dist/components/otp-input/otp-input.js';
import '@awesome.me/webawesome/dist/styles/webawesome.css';
import { holds, place, trusts, trustWords } from '../page.ts';

const otp = new WaOtpInput();
otp.label = 'Code';
otp.addEventListener('input', () => holds(otp.value));
const box = new WaCheckbox();
box.textContent = trustWords;
box.addEventListener('change', () => trusts(box.checked));
place.append(otp, box);
