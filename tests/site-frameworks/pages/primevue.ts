import Aura from '@primeuix/themes/aura';
import PrimeVue from 'primevue/config';
import InputOtp from 'primevue/inputotp';
import ToggleSwitch from 'primevue/toggleswitch';
import { createApp, defineComponent, ref, watchEffect } from 'vue';
import { holds, place, trusts, trustWords } from '../page.ts';

const Prompt = defineComponent({
  components: { InputOtp, ToggleSwitch },
  setup() {
    const code = ref('');
    const trusted = ref(false);
    watchEffect(() => holds(code.value));
    watchEffect(() => trusts(trusted.value));
    return { code, trusted, trustWords };
  },
  template: `
    <InputOtp v-model="code" :length="6" integer-only />
    <ToggleSwitch v-model="trusted" input-id="trust" /> <label for="trust">{{ trustWords }}</label>`,
});

createApp(Prompt)
  .use(PrimeVue, { theme: { preset: Aura } })
  .mount(place);
