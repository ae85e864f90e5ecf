import type { Vocabulary } from './types.ts';

export const pt: Vocabulary = {
  app: 'autenticador|gerador de codigos|gerado pel',
  program: 'aplica|app',
  auth: 'autenticacao|verificacao',
  twoStep:
    'duas etapas|2 etapas|dois fatores|2 fatores|dois factores|segundo fator|segunda etapa|dois passos|codigo de autenticacao|multifator',
  code: 'codigo|senha de uso unico',
  spare:
    'recuperacao|codigos de reserva|codigos reserva|emergencia|codigos de uso unico|alternativo|copia de seguranca',
  sms: 'mensagem de texto|ligacao|chamada',
  phone: 'telefone|celular|telemovel|numero',
  mail: 'caixa de entrada',
  sent: 'enviado|chegou|enviamos|mandamos|receb',
  again: 'reenviar|enviar novamente|enviar de novo|nao receb|solicitar novo|pedir novo|pedir outro',
  lost: 'perd|sem acesso|nao consegu|nao consigo|nao tem$|nao tenho|nao pode acessar|sem o seu|ou use|outro metodo|outra forma|outra maneira|outra opcao|em vez|acessar seu',
  scan: 'escane|digitaliz|leia o',
  key: 'chave|segredo|codigo de configuracao',
  trust: 'confia|pular esta etapa|saltar este passo|confio|lembr|memoriz|nao pergunt|nao pedir|nao voltar a',
  device: 'dispositivo|navegador|computador|aparelho',
  days: 'dia$|dias$',
  weeks: 'semana',
  months: 'mes$|meses$',
  minutes: 'minuto',
  hours: 'hora',
  off: 'desativ|desabilit|deslig|redefin',
  everyone: 'todos|membros|cada membro|equip|empresa',
  require: 'exig|exij|requer|deve|obrig|precis',
  deadline: 'bloque|perder|prazo|resta|falta|carencia|limite',
  pin: 'pin$',
  other:
    'retirada|cep$|cupom|cupao|desconto|presente|cartao|convite|imagem|ddd$|ativacao|jogo|reuniao|turma|codigo de erro|politica|comprimento|quantidade',
  naming:
    'nome|usuario|senha|palavra passe|buscar|pesquis|mensagem$|endereco|numero de telefone|enviar$|responder$|comentar$|publicar',
  pay: 'numero do cartao|paga|compra|transacao|banco|valor|pix$|resgat',
  back: 'voltar|fechar|pular|agora nao|copiar',
  digits: 'algarismo',
  numbers: 'um|uma,dois|duas,sete,catorze|quatorze,quinze,trinta',
  persons: 'funcionari[oa]',
  logins: 'entrar|acess',
  keeps: '^salva',
  oneTime: 'uso unic',
};
