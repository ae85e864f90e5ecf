import { defineWords } from './language.ts';

/** The menu beside the settings. */
export const settingsMenuWords = defineWords({
  en: {
    settings: 'Settings',
    security: 'Security',
    teamSecurity: 'Team Security',
    team: 'Team',
    members: 'Members',
    roles: 'Roles',
    activity: 'Activity',
  },
  ar: {
    settings: 'الإعدادات',
    security: 'الأمان',
    teamSecurity: 'أمان الفريق',
    team: 'الفريق',
    members: 'الأعضاء',
    roles: 'الأدوار',
    activity: 'سجل النشاط',
  },
  hi: {
    settings: 'सेटिंग',
    security: 'सुरक्षा',
    teamSecurity: 'टीम की सुरक्षा',
    team: 'टीम',
    members: 'सदस्य',
    roles: 'भूमिकाएँ',
    activity: 'गतिविधि',
  },
  pt: {
    settings: 'Configurações',
    security: 'Segurança',
    teamSecurity: 'Segurança da equipe',
    team: 'Equipe',
    members: 'Membros',
    roles: 'Funções',
    activity: 'Atividade',
  },
});
