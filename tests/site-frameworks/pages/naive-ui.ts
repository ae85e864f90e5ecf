import { NCheckbox, NInputOtp } from 'naive-ui';
import { createApp, defineComponent, ref, watchEffect } from 'vue';
import { holds, place, trusts, trustWords } from '../page.ts';

const Prompt = defineComponent({
  components: { NCheckbox, NInputOtp },
  setup() {
    const code = ref<string[]>([]);
    const trusted = ref(false);
    watchEffect(() => holds(code.value.join('')));
    watchEffect(() => trusts(trusted.value));
    return { code, trusted, trustWords };
  },
  template: `
    <n-input-otp v-model:value="code" :length="6" />
    <n-checkbox v-model:checked="trusted">{{ trustWords }}</n-checkbox>`,
});

createApp(Prompt).mount(place);
