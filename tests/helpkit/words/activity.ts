import type { TeamAct } from '../rules/team-log.ts';
import { defineWords } from './language.ts';

interface ActivityWords {
  readonly title: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly whom: string;
  readonly none: string;
  readonly acts: Readonly<Record<TeamAct, (detail: string) => string>>;
}

/** Settings → Team → Activity. */
export const activityWords = defineWords<ActivityWords>({
  en: {
    title: 'Activity',
    when: 'When',
    who: 'Who',
    what: 'What',
    whom: 'Whom',
    none: 'Nothing has been done yet.',
    acts: {
      invited: (role) => `Invited as ${role}`,
      'invited-again': () => 'Sent the invitation again',
      joined: (role) => `Joined as ${role}`,
      'role-changed': (role) => `Changed the role to ${role}`,
      removed: () => 'Removed from the team',
      rejoined: () => 'Took in again',
      'reset-started': () => 'Started a reset of 2FA',
      'role-added': (role) => `Added the role ${role}`,
      'two-factor-required': () => 'Required 2FA for all members',
      'two-factor-not-required': () => 'No longer requires 2FA',
      'trust-forbidden': () => 'Forbade trusted devices',
      'trust-allowed': () => 'Allowed trusted devices',
    },
  },
  ar: {
    title: 'سجل النشاط',
    when: 'متى',
    who: 'من',
    what: 'ماذا',
    whom: 'لمن',
    none: 'لم يحدث شيء بعد.',
    acts: {
      invited: (role) => `دعوة بدور ${role}`,
      'invited-again': () => 'إرسال الدعوة من جديد',
      joined: (role) => `انضمام بدور ${role}`,
      'role-changed': (role) => `تغيير الدور إلى ${role}`,
      removed: () => 'إزالة من الفريق',
      rejoined: () => 'إعادة إلى الفريق',
      'reset-started': () => 'بدء إعادة تعيين المصادقة الثنائية',
      'role-added': (role) => `إضافة الدور ${role}`,
      'two-factor-required': () => 'اشتراط المصادقة الثنائية على جميع الأعضاء',
      'two-factor-not-required': () => 'إنهاء اشتراط المصادقة الثنائية',
      'trust-forbidden': () => 'منع الأجهزة الموثوقة',
      'trust-allowed': () => 'السماح بالأجهزة الموثوقة',
    },
  },
  hi: {
    title: 'गतिविधि',
    when: 'कब',
    who: 'किसने',
    what: 'क्या',
    whom: 'किसके लिए',
    none: 'अभी तक कुछ नहीं हुआ।',
    acts: {
      invited: (role) => `${role} के रूप में आमंत्रित किया`,
      'invited-again': () => 'निमंत्रण फिर भेजा',
      joined: (role) => `${role} के रूप में शामिल हुए`,
      'role-changed': (role) => `भूमिका बदलकर ${role} की`,
      removed: () => 'टीम से हटाया',
      rejoined: () => 'वापस लिया',
      'reset-started': () => '2FA का रीसेट शुरू किया',
      'role-added': (role) => `भूमिका ${role} जोड़ी`,
      'two-factor-required': () => 'सभी सदस्यों के लिए 2FA ज़रूरी किया',
      'two-factor-not-required': () => '2FA अब ज़रूरी नहीं रखा',
      'trust-forbidden': () => 'भरोसेमंद डिवाइस मना किए',
      'trust-allowed': () => 'भरोसेमंद डिवाइस की अनुमति दी',
    },
  },
  pt: {
    title: 'Atividade',
    when: 'Quando',
    who: 'Quem',
    what: 'O quê',
    whom: 'A quem',
    none: 'Nada foi feito ainda.',
    acts: {
      invited: (role) => `Convidou como ${role}`,
      'invited-again': () => 'Enviou o convite de novo',
      joined: (role) => `Entrou como ${role}`,
      'role-changed': (role) => `Mudou a função para ${role}`,
      removed: () => 'Removeu da equipe',
      rejoined: () => 'Recebeu de volta',
      'reset-started': () => 'Iniciou uma redefinição da 2FA',
      'role-added': (role) => `Adicionou a função ${role}`,
      'two-factor-required': () => 'Passou a exigir 2FA de todos os membros',
      'two-factor-not-required': () => 'Deixou de exigir 2FA',
      'trust-forbidden': () => 'Proibiu dispositivos confiáveis',
      'trust-allowed': () => 'Permitiu dispositivos confiáveis',
    },
  },
});
