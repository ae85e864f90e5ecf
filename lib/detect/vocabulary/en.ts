import type { Vocabulary } from './types.ts';

export const en: Vocabulary = {
  app: 'authenticator|duo mobile|totp$|authy|auth app|code generator',
  program: 'app$|apps$|application',
  auth: 'authentication|verif',
  twoStep:
    'two factor|2 factor|2fa$|two step|2 step|second factor|second step|mfa$|multi factor|multifactor|authentication code',
  code: 'code|passcode|token|one time password|otp$',
  spare: 'backup|back up|recovery|emergency|scratch|single use codes',
  sms: 'sms|texted|text you|by text|phone call|a call|call you|calling|text me|a text',
  phone: 'phone|mobile|your number|number ending|whatsapp',
  mail: 'email|inbox|mailed',
  sent: 'sent|emailed|send you|mailed|receive|on its way|check your|message',
  again:
    "resend|send again|send it again|send a new|send code again|send the code again|send another|n't receive|not receive|n't get|request a new",
  lost: "lost|lose$|or use$|you can also$|can't access|cannot access|no access|can't use|don't have|no longer have|without your|not need|n't need|not available|unable|instead|another way|another method|other method|other option|more option|different way|different method|trouble|their$|not in your|not from|not the",
  scan: 'scan|qr',
  key: 'key$|secret|manual|setup code',
  trust:
    "trust|remember|ask again|again on this|don't ask|do not ask|challenge me|don't require|do not require|skip this step|skip verification|recogni",
  device: 'device|browser|computer',
  days: 'day$|days$',
  weeks: 'week',
  months: 'month',
  minutes: 'minute|min$',
  hours: 'hour|h$',
  off: 'turn off|turned off|switched off|disabl|deactivat|reset|remov',
  everyone: 'everyone|members|all users|team|organi|workspace|company',
  require: 'requir|enforce|mandatory|must|need to|needs to|have to',
  deadline: 'locked out|lock out|lose access|grace|deadline|days left|remaining|left to',
  pin: 'pin$|pins$',
  other:
    'zip|post code|postcode|postal|coupon|promo|voucher|gift|cvv|cvc|invit|licen|product key|captcha|pairing|error code|in the picture|in the image|country code|tv$|television|activat|game|meeting|card reader|puk$|period|lifetime|interval|length|number of|policy$',
  naming:
    'username|user name|last name|name$|password|search|message|address|phone number|mobile number|label|issuer|send$|reply|post$',
  pay: 'card number|pay|purchase|transaction|transfer|bank|redeem',
  back: 'cancel|back$|close|not now|skip|later|copy',
  digits: 'digit',
  numbers: 'a|one,two,seven,fourteen,fifteen,thirty',
  persons:
    "(?:the|your|an?|from|by) (?:customer|caller|client|colleague|teammate|member|guest|employee|user)\\b(?! [alp])|(?:customer|caller|client|colleague|teammate|member|guest|employee|user)'s|gave you",
  logins: 'log ?in|sign ?in',
  keeps: '^save',
  oneTime: 'one time',
  trades: '[]',
};
