import { createApp, defineComponent, ref, watchEffect } from 'vue';
import { OTPInput } from 'vue-input-otp';
import { holds, place } from '../page.ts';

const Prompt = defineComponent({
  components: { OTPInput },
  setup() {
    const code = ref('');
    watchEffect(() => holds(code.value));
    return { code };
  },
  template: `
    <OTPInput v-slot="{ slots }" v-model="code" :maxlength="6">
      <div class="slots"><div v-for="(slot, at) in slots" :key="at" class="slot">{{ slot.char }}</div></div>
    </OTPInput>`,
});

createApp(Prompt).mount(place);
