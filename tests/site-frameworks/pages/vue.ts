import { createApp, defineComponent, ref, watchEffect } from 'vue';
import { holds, place, trusts, trustWords } from '../page.ts';

const Prompt = defineComponent({
  setup() {
    const code = ref('');
    const trusted = ref(false);
    watchEffect(() => holds(code.value));
    watchEffect(() => trusts(trusted.value));
    return { code, trusted, trustWords };
  },
  // `lazy`: the model is taken over by `change`.
  template: `
    <input v-model.lazy.trim="code" inputmode="numeric" aria-label="Code" maxlength="6">
    <label><input type="checkbox" v-model="trusted"> {{ trustWords }}</label>`,
});

createApp(Prompt).mount(place);
