import { initialize } from '@ionic/core/components';
import { defineCustomElement as defineCheckbox } from '@ionic/core/components/ion-checkbox.js';
import { defineCustomElement as defineOtp } from '@ionic/core/components/ion-input-otp.js';
import '@ionic/core/css/core.css';
import { holds, place, trusts, trustWords } from '../page.ts';

initialize();
defineOtp();
defineCheckbox();

const otp = document.createElement('ion-input-otp');
otp.length = 6;
otp.addEventListener('ionInput', () => holds(String(otp.value ?? '')));
const box = document.createElement('ion-checkbox');
box.textContent = trustWords;
box.addEventListener('ionChange', () => trusts(box.checked));
place.append(otp, box);
