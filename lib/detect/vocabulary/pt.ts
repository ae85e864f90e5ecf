import type { Vocabulary } from './types.ts';

export const pt: Vocabulary = {
  app: 'authenticator|autenticador|gerador de codigos',
  program: 'aplicativo|aplicac',
  auth: 'autenticacao|verificacao|verif',
  twoStep:
    'duas etapas|2 etapas|dois fatores|2 fatores|dois factores|segundo fator|segunda etapa|dois passos|codigo de autenticacao|multifator',
  code: 'codigo|token|senha de uso unico',
  spare:
    'recuperacao|backup|codigos de reserva|codigos reserva|codigo reserva|emergencia|codigos de uso unico|alternativo|copia de seguranca',
  sms: 'sms|mensagem de texto|ligacao|chamada|ligar',
  phone: 'telefone|celular|telemovel|numero',
  mail: 'email|mail$|caixa de entrada',
  sent: 'enviado|chegou|enviamos|mandamos|receb|mensag',
  again: 'reenviar|enviar novamente|enviar de novo|nao receb|solicitar novo|pedir novo|pedir outro',
  lost: 'perd|sem acesso|nao consegu|nao consigo|nao tem$|nao tenho|nao pode acessar|sem o seu|ou use|outro metodo|outra forma|outra maneira|outra opcao|em vez|problem|acessar seu',
  scan: 'escane|digitaliz|leia o|qr',
  key: 'chave|segredo|secret|manual|codigo de configuracao',
  trust: 'confia|pular esta etapa|saltar este passo|confio|lembr|memoriz|nao pergunt|nao pedir|nao voltar a',
  device: 'dispositivo|navegador|computador|aparelho',
  days: 'dia$|dias$',
  weeks: 'semana',
  months: 'mes$|meses$',
  minutes: 'minuto',
  hours: 'hora',
  off: 'desativ|desactiv|desabilit|deslig|remov|redefin',
  everyone: 'todos|membros|cada membro|equip|organi|empresa',
  require: 'exig|exij|requer|deve|obrig|precis',
  deadline: 'bloque|perder|prazo|resta|falta|carencia|limite',
  pin: 'pin$',
  other:
    'retirada|cep$|postal|cupom|cupao|promo|desconto|presente|cvv|cvc|cartao|convite|licen|captcha|imagem|ddd$|televis|tv$|ativacao|jogo|reuniao|vincul|turma|codigo de erro|politica|periodo|comprimento|quantidade',
  naming:
    'nome|usuario|senha|palavra passe|buscar|pesquis|mensagem$|endereco|numero de telefone|enviar$|responder$|comentar$|publicar',
  pay: 'numero do cartao|paga|compra|transacao|transfer|banco|valor|pix$|resgat',
  back: 'cancel|voltar|fechar|pular|agora nao|copiar',
  digits: 'digit|algarismo',
  numbers: 'um|uma,dois|duas,sete,catorze|quatorze,quinze,trinta',
  persons:
    '\\b(?:[ao]|ao|d[ao]|pel[ao]|seu|sua) (?:cliente|colega|membro)\\b|\\b(?:ao|do) usuario|funcionari[oa]',
  logins: 'entrar|acess',
  keeps: '^salva',
  oneTime: 'uso unic',
  trades: '[]',
};
