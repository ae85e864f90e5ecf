import type { Vocabulary } from './types.ts';

export const pt: Vocabulary = {
  app: 'authenticator|autenticador|gerador de codigos|gerado pel',
  program: 'aplica|app',
  auth: 'autenticacao|verificacao',
  twoStep:
    'duas etapas|2 etapas|dois fatores|2 fatores|dois factores|segundo fator|segunda etapa|dois passos|codigo de autenticacao|multifator',
  code: 'codigo|token|senha de uso unico',
  spare: 'backup|recuperacao|reserva|emergencia|uso unico|alternativo|copia de seguranca',
  sms: 'sms|mensagem de texto|ligacao|chamada',
  phone: 'telefone|celular|telemovel|numero',
  mail: 'email|mail$|caixa de entrada',
  sent: 'enviado|enviamos|mandamos|receb',
  again: 'reenviar|enviar novamente|enviar de novo|nao receb|solicitar novo|pedir novo|pedir outro',
  lost: 'perd|sem acesso|nao consegu|nao consigo|nao tem$|nao tenho|nao pode acessar|sem o seu|ou use|outro metodo|outra forma|outra maneira|outra opcao|em vez|problema|acessar seu',
  scan: 'escane|digitaliz|leia o|qr',
  key: 'chave|secret|segredo|manual|codigo de configuracao',
  trust: 'confia|confio|lembr|memoriz|nao pergunt|nao pedir|nao voltar a',
  device: 'dispositivo|navegador|computador|aparelho',
  days: 'dia$|dias$',
  weeks: 'semana',
  months: 'mes$|meses$',
  hours: 'hora',
  off: 'desativ|desactiv|desabilit|deslig|remov|redefin',
  everyone: 'todos|membros|cada membro|equip|organizacao|empresa',
  require: 'exig|exij|obrigat|requer|deve|obrig|precis',
  deadline: 'bloque|perder|prazo|resta|falta|carencia|limite',
  pin: 'pin$',
  other:
    'cep$|postal|cupom|cupao|promo|desconto|presente|cvv|cvc|cartao|validade|convite|licenca|serie|pedido|rastre|captcha|imagem|ddd$|televis|tv$|ativacao|jogo|reuniao|cor$|nascimento|quantidade|vincul|turma',
  naming:
    'nome|usuario|utilizador|senha|palavra passe|buscar|pesquis|mensagem$|comentario|endereco|cidade|numero de telefone|email$|url|assunto|site',
  pay: 'paga|compra|transacao|transferencia|banco|valor|pix$',
  back: 'cancelar|voltar|fechar|pular|agora nao|mais tarde|copiar|baixar|imprimir|ajuda',
  digits: 'digito|algarismo',
};
