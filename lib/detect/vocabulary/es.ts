import type { Vocabulary } from './types.ts';

export const es: Vocabulary = {
  app: 'authenticator|autenticador|generador de codigos',
  program: 'aplicacion',
  auth: 'autenticacion|verificacion|verif',
  twoStep:
    'dos pasos|2 pasos|dos factores|doble factor|segundo factor|segundo paso|doble autenticacion|codigo de autenticacion|multifactor',
  code: 'codigo|token|clave de un solo uso|contrasena de un solo uso',
  spare:
    'respaldo|recuperacion|emergencia|codigos de reserva|copia de seguridad|codigos de un solo uso|alternativo',
  sms: 'sms|mensaje de texto|llama',
  phone: 'telefono|movil|celular|numero',
  mail: 'email|correo|mail$|bandeja',
  sent: 'enviado|enviamos|envio$|mandamos|recibi|mensaje',
  again:
    'reenviar|enviar de nuevo|volver a enviar|enviar otra vez|no recib|no has recibido|no ha recibido|solicitar un nuevo|pedir otro',
  lost: 'perd|no necesit|sin acceso|no puedes acceder|no puede acceder|no tienes|no tengo|ya no|sin tu$|o usa|o utiliza|sin su$|otro metodo|otra forma|otra manera|otra opcion|en su lugar|problem|acceder a t|acceder a s|no en|no el',
  scan: 'escane|qr',
  key: 'clave|secreto|manual|codigo de configuracion',
  trust:
    'confia|omitir este paso|saltar este paso|confio|recordar|recordad|recuerda|no volver a p|no preguntar|no pedir',
  device: 'dispositivo|navegador|ordenador|computador|equipo',
  days: 'dia$|dias$',
  weeks: 'semana',
  months: 'mes$|meses$',
  minutes: 'minuto',
  hours: 'hora',
  off: 'desactiv|deshabilit|quitar|eliminar|restablec',
  everyone: 'todos|miembros|cada miembro|equipo|organi|empresa',
  require: 'exig|exij|requi|requer|debe|oblig|necesit',
  deadline: 'bloque|perder|plazo|queda|restante|gracia|limite',
  pin: 'pin$',
  other:
    'recogida|postal|cupon|promo|descuento|regalo|cvv|cvc|tarjeta|invit|licen|captcha|imagen|prefijo|televis|tv$|activacion|juego|reunion|vincul|clase|codigo de error|politica|periodo|longitud|cantidad',
  naming:
    'nombre|usuario|contrasena|buscar|mensaje$|direccion|numero de telefono|enviar$|responder$|comentar$|publicar',
  pay: 'numero de tarjeta|pago|pagar|compra|transaccion|transfer|banco|importe|canje',
  back: 'cancel|volver|atras|cerrar|omitir|ahora no|copiar',
  digits: 'digit|cifra',
  numbers: 'un|una,dos,siete,catorce,quince,treinta',
  persons:
    '\\b(?:el|la|al|del|tu|su) (?:client[ea]|colega|companer[oa]|emplead[oa]|miembro)\\b|\\b(?:al|del) usuario',
  logins: 'iniciar|acced|acces',
  keeps: '^guardar',
  oneTime: 'solo uso',
  trades: '[]',
};
