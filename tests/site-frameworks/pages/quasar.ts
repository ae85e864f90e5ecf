import { QInput, QToggle, Quasar } from 'quasar';
import 'quasar/dist/quasar.css';
import { createApp, defineComponent, ref, watchEffect } from 'vue';
import { holds, place, trusts, trustWords } from '../page.ts';

const Prompt = defineComponent({
  components: { QInput, QToggle },
  setup() {
    const code = ref('');
    const trusted = ref(false);
    watchEffect(() => holds(code.value));
    watchEffect(() => trusts(trusted.value));
    return { code, trusted, trustWords };
  },
  template: `
    <q-input v-model="code" label="Code" mask="### ###" unmasked-value />
    <q-toggle v-model="trusted" :label="trustWords" />`,
});

createApp(Prompt).use(Quasar).mount(place);
