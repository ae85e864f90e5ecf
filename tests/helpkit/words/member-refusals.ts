import type { InvitationRefusal } from '../rules/invitations.ts';
import { defineWords } from './language.ts';

/** Why something about a member was not changed, and what to do instead. */
export const memberRefusalWords = defineWords<Readonly<Record<InvitationRefusal, string>>>({
  en: {
    'not-a-manager': 'Only people who manage the team can see or change this.',
    'owners-only': 'Only an owner can change an owner or make somebody one.',
    'last-owner': 'This is the last owner. Make somebody else an owner first.',
    'last-protected':
      'Your team requires 2FA, and this is the last person managing it who has it on. Have another manager turn theirs on first.',
    'no-such-role': 'There is no such role.',
    'no-such-member': 'There is no such member.',
    'not-now': 'That no longer fits: the member has changed meanwhile.',
    taken: 'Somebody with this e-mail is or was a member. Search for them in the list.',
  },
  ar: {
    'not-a-manager': 'لا يرى هذا أو يغيّره إلا من يديرون الفريق.',
    'owners-only': 'لا يغيّر بيانات مالك أو يجعل أحدًا مالكًا إلا مالك.',
    'last-owner': 'هذا آخر مالك. اجعل شخصًا آخر مالكًا أولًا.',
    'last-protected': 'يشترط فريقك المصادقة الثنائية، وهذا آخر مدير مفعّلة لديه. ليفعّلها مدير آخر أولًا.',
    'no-such-role': 'لا يوجد دور بهذا الاسم.',
    'no-such-member': 'لا يوجد عضو كهذا.',
    'not-now': 'لم يعد ذلك ممكنًا: تغيّرت حالة العضو في هذه الأثناء.',
    taken: 'صاحب هذا البريد عضو حالي أو سابق. ابحث عنه في القائمة.',
  },
  hi: {
    'not-a-manager': 'इसे केवल टीम का प्रबंधन करने वाले देख या बदल सकते हैं।',
    'owners-only': 'मालिक में बदलाव या किसी को मालिक बनाना केवल मालिक कर सकता है।',
    'last-owner': 'यह आख़िरी मालिक है। पहले किसी और को मालिक बनाएँ।',
    'last-protected':
      'आपकी टीम में 2FA ज़रूरी है, और प्रबंधन करने वालों में केवल इसी व्यक्ति का 2FA चालू है। पहले किसी और प्रबंधक का 2FA चालू करवाएँ।',
    'no-such-role': 'ऐसी कोई भूमिका नहीं है।',
    'no-such-member': 'ऐसा कोई सदस्य नहीं है।',
    'not-now': 'अब यह नहीं हो सकता: इस बीच सदस्य की स्थिति बदल गई है।',
    taken: 'इस ईमेल का व्यक्ति सदस्य है या रह चुका है। उसे सूची में खोजें।',
  },
  pt: {
    'not-a-manager': 'Só quem gerencia a equipe pode ver ou mudar isto.',
    'owners-only': 'Só um proprietário pode alterar um proprietário ou tornar alguém proprietário.',
    'last-owner': 'Este é o último proprietário. Torne outra pessoa proprietária primeiro.',
    'last-protected':
      'Sua equipe exige 2FA, e esta é a última pessoa que a gerencia com 2FA ativada. Peça antes que outro gerente ative a sua.',
    'no-such-role': 'Essa função não existe.',
    'no-such-member': 'Esse membro não existe.',
    'not-now': 'Isso não cabe mais: o membro mudou nesse meio-tempo.',
    taken: 'Alguém com este e-mail é ou foi membro. Procure na lista.',
  },
});
