import { createApp, defineComponent, ref, watchEffect } from 'vue';
import VOtpInput from 'vue3-otp-input';
import { holds, place } from '../page.ts';

const Prompt = defineComponent({
  components: { VOtpInput },
  setup() {
    const code = ref('');
    watchEffect(() => holds(code.value));
    return { code };
  },
  template: `<v-otp-input :num-inputs="6" separator="-" input-type="tel" @on-change="code = $event" />`,
});

createApp(Prompt).mount(place);
