import { fold } from './text.ts';

/**
 * Words of lists: how a member stands, who one is, where a list goes on. Folded as page text is; a term matches at the
 * start of a word and may go on, `$` at its end asks for the word's end, `*` at its start lets it stand anywhere. What
 * begins with another term of the same list is not said again.
 */
export const listWords = {
  locked:
    'locked|lock out|gesperrt|ausgesperrt|bloque|verrouill|bloccat|geblokkeerd|zablokowan|kilit|заблок|*موقوف|*مقفل|חסומ|נעול|*पहुंच बंद|*पहुँच बंद|*लॉक|terkunci|*ロック|*잠|*锁定|*鎖定',
  invited:
    'invit|eingeladen|convid|convit|uitgenodigd|zaproszon|davet|приглаш|*مدعو|הוזמנ|*आमंत्रित|diundang|*招待|*초대|*邀请|*邀請|pending$|ausstehend',
  removed:
    'removed|entfernt|eliminad|supprim|rimoss|verwijderd|usuniet|kaldirild|удал|*مزال|הוסר|*हटाया|dihapus|*削除|*삭제|*移除',
  off: 'off$|disabled|not$|none$|no$|missing|without|never|aus$|deaktiv|nicht|inaktiv|fehlt|nein$|kein|desactiv|desativ|apagad|nao$|nenhum|desligad|inactiv|sin$|non$|inactif|aucun|disattiv|spent|nessun|uit$|uitgeschakeld|geen$|niet$|nee$|wylacz|nie$|brak$|kapali|hayir$|yok$|выкл|отключ|нет$|не$|*متوقف|*معطل|*غير|לא$|כבוי|*बंद|*नहीं|*निष्क्रिय|nonaktif|tidak|belum|*オフ|*無効|*未|*꺼짐|*안 함|*비활성|*미설정|*关闭|*停用|*關閉|✗|✘|❌|✖|×',
  on: 'on$|enabled|set up|yes$|protected|ein$|an$|aktiv|eingerichtet|ja$|activ|si$|ativad|ligad|sim$|oui$|attiv|aan$|ingeschakeld|wlacz|tak$|acik$|etkin|evet$|вкл|подключ|да$|*مفعل|*نعم|פעיל|מופעל|כן$|*चालू|*सक्रिय|*हां|*हाँ|aktif|ya$|*オン|*有効|*設定済|*켜짐|*사용|*활성|*开启|*启用|*開啟|*啟用|✓|✔|✅',
  role: 'role|rolle|funcao|papel|rol$|ruolo|fonction|rola$|роль|*الدور|תפקיד|*भूमिका|peran|*役割|*ロール|*역할|*角色|permission|access level',
  deadline:
    'deadline|due$|must by|lock out|frist|prazo|plazo|limite|echeance|scadenza|uiterste|termin|son tarih|срок|*الموعد|מועד|*अंतिम|*समय सीमा|batas|*期限|*기한|*截止',
  until:
    'until|by$|valid|bis$|gultig|ablauf|lauft ab|ate$|expir|hasta|caduca|vence|jusqu|fino|scade|tot$|verloopt|wazn|wygasa|do$|kadar|gecerli|*حتي|*تنتهي|*ينتهي|*صالح|עד$|תקף|*तक|*समाप्त|sampai|berakhir|kedaluwarsa|*まで|*期限|*까지|*만료|*到期|*有效期|*至|до$|истека',
  trusted:
    'trusted|remembered|vertrauenswurdig|de confianza|confiavei|confiavel|de confiance|affidabil|attendibil|vertrouwd|zaufan|guvenilir|доверенн|*موثوق|מהימנ|*भरोसेमंद|*विश्वसनीय|tepercaya|*信頼|*신뢰|*信任',
  here: 'this browser|this device|this computer|current device|current session|current browser|dieser browser|dieses gerat|aktuelles|este navegador|este dispositivo|neste|ce navigateur|cet appareil|questo browser|questo dispositivo|deze browser|dit apparaat|ta przegladarka|to urzadzenie|bu tarayici|bu cihaz|этот браузер|это устройство|*هذا المتصفح|*هذا الجهاز|דפדפן זה|מכשיר זה|*यह ब्राउजर|*यह डिवाइस|browser ini|perangkat ini|*このブラウザ|*この端末|*このデバイス|*이 브라우저|*이 기기|*此浏览器|*此设备|*本机|*此瀏覽器|*此裝置',
  next: 'next$|weiter$|nachste|proxim|siguiente|suivant|successiv|avanti$|volgende|nastepn|sonraki|следующ|далее|*التالي|הבא|*अगला|berikut|selanjutnya|*次へ|*次の|*다음|*下一页|*下一頁|›|»',
  cancel:
    "cancel|not me|wasn't me|stop$|abbrech|ablehnen|stornier|annul|anuluj|iptal|отмен|*الغاء|בטל|ביטול|*रद्द|batal|*キャンセル|*取り消|*취소|*取消",
} as const;

export type ListWord = keyof typeof listWords;

const lists = new Map<ListWord, readonly string[]>();

function listOf(word: ListWord): readonly string[] {
  const known = lists.get(word);
  if (known !== undefined) return known;
  const made = listWords[word].split('|');
  lists.set(word, made);
  return made;
}

/** A text as it is searched: folded, its punctuation blanks, with a blank at either end. */
function padded(text: string): string {
  return ` ${fold(text).replace(/[.,;:!?()\u060c\u3002\u00b7\u2022|"]+/g, ' ')} `;
}

/** Whether a text says any of these. */
export function says(text: string, ...wanted: readonly ListWord[]): boolean {
  const words = padded(text);
  return wanted.some((word) =>
    listOf(word).some((term) => {
      if (term.startsWith('*')) return words.includes(term.slice(1));
      return words.includes(term.endsWith('$') ? ` ${term.slice(0, -1)} ` : ` ${term}`);
    }),
  );
}
