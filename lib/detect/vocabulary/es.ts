import type { Vocabulary } from './types.ts';

export const es: Vocabulary = {
  app: 'authenticator|autenticador|generador de codigos|generado por',
  program: 'aplicacion|app',
  auth: 'autenticacion|verificacion',
  twoStep:
    'dos pasos|2 pasos|dos factores|doble factor|segundo factor|segundo paso|doble autenticacion|codigo de autenticacion|multifactor',
  code: 'codigo|token|clave de un solo uso|contrasena de un solo uso',
  spare: 'respaldo|recuperacion|emergencia|reserva|copia de seguridad|de un solo uso|alternativo',
  sms: 'sms|mensaje de texto|llamada',
  phone: 'telefono|movil|celular|numero',
  mail: 'correo|email|mail$|bandeja',
  sent: 'enviado|enviamos|envio$|mandamos|recibi',
  again:
    'reenviar|enviar de nuevo|volver a enviar|enviar otra vez|no recib|no has recibido|no ha recibido|solicitar un nuevo|pedir otro',
  lost: 'perd|sin acceso|no puedes acceder|no puede acceder|no tienes|no tengo|ya no|sin tu$|o usa|o utiliza|sin su$|otro metodo|otra forma|otra manera|otra opcion|en su lugar|problema|acceder a t|acceder a s',
  scan: 'escane|qr',
  key: 'clave|secreto|manual|codigo de configuracion',
  trust: 'confia|confio|recordar|recuerda|no volver a p|no preguntar|no pedir',
  device: 'dispositivo|navegador|ordenador|computador|equipo',
  days: 'dia$|dias$',
  weeks: 'semana',
  months: 'mes$|meses$',
  minutes: 'minuto',
  hours: 'hora',
  off: 'desactiv|deshabilit|quitar|eliminar|restablec',
  everyone: 'todos|miembros|cada miembro|equipo|organizacion|empresa',
  require: 'exig|exij|obligat|requi|requer|debe|oblig|necesit',
  deadline: 'bloque|perder|plazo|queda|restante|gracia|limite',
  pin: 'pin$',
  other:
    'postal|cupon|promo|descuento|regalo|cvv|cvc|tarjeta|invit|licencia|captcha|imagen|prefijo|televis|tv$|activacion|juego|reunion|vincul|clase',
  naming: 'nombre|usuario|contrasena|buscar|mensaje$|direccion|numero de telefono',
  pay: 'numero de tarjeta|pago|pagar|compra|transaccion|transferencia|banco|importe',
  back: 'cancelar|volver|atras|cerrar|omitir|ahora no|copiar',
  digits: 'digito|cifra',
};
