import { Label, PinInputInput, PinInputRoot, SwitchRoot, SwitchThumb } from 'reka-ui';
import { createApp, defineComponent, ref, watchEffect } from 'vue';
import { holds, place, trusts, trustWords } from '../page.ts';

const Prompt = defineComponent({
  components: { Label, PinInputInput, PinInputRoot, SwitchRoot, SwitchThumb },
  setup() {
    const code = ref<string[]>([]);
    const trusted = ref(false);
    watchEffect(() => holds(code.value.join('')));
    watchEffect(() => trusts(trusted.value));
    return { code, trusted, trustWords };
  },
  template: `
    <PinInputRoot v-model="code" otp><PinInputInput v-for="at in 6" :key="at" :index="at - 1" /></PinInputRoot>
    <SwitchRoot id="trust" v-model="trusted"><SwitchThumb /></SwitchRoot> <Label for="trust">{{ trustWords }}</Label>`,
});

createApp(Prompt).mount(place);
