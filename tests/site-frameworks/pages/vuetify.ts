import { createApp, defineComponent, ref, watchEffect } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp, VCheckbox, VOtpInput } from 'vuetify/components';
import 'vuetify/styles';
import { holds, place, trusts, trustWords } from '../page.ts';

const Prompt = defineComponent({
  components: { VApp, VCheckbox, VOtpInput },
  setup() {
    const code = ref('');
    const trusted = ref(false);
    watchEffect(() => holds(code.value));
    watchEffect(() => trusts(trusted.value));
    return { code, trusted, trustWords };
  },
  template: `
    <v-app>
      <v-otp-input v-model="code" :length="6" />
      <v-checkbox v-model="trusted" :label="trustWords" />
    </v-app>`,
});

createApp(Prompt).use(createVuetify()).mount(place);
