/**
 * What sites say in each language, one record per language. Written as sites write it, without looking at the
 * vocabularies; each phrase goes into a plain page of its kind.
 */
export interface Phrases {
  /** Headings and labels of a prompt for an app's code: [heading, sentence or label]. */
  totp: [heading: string, label: string][];
  /** The trust box for 30 days. */
  trust: string[];
  sms: [heading: string, sentence: string][];
  email: [heading: string, sentence: string][];
  backup: [heading: string, sentence: string][];
  enrol: [scan: string, key: string, label: string][];
  codes: [heading: string, sentence: string][];
  /** The admin's switch and its seven days. */
  team: [toggle: string, grace: string][];
  /** What a member reads with three days left. */
  notice: string[];
  /** Lost device, mailed proof, off after 24 hours. */
  recovery: [heading: string, sentence: string][];
  /** Pages that ask for other codes: [heading, label]. */
  none: [heading: string, label: string][];
}

export const phrases: Readonly<Record<string, Phrases>> = {
  en: {
    totp: [
      ['Confirm it’s you', 'Code shown in your authenticator'],
      ['Two-step sign-in', 'Six-digit code'],
      ['One more step', 'Open your authenticator and type the number it shows for HelpKit'],
    ],
    trust: [
      'Trust this browser for 30 days',
      'Remember this computer for 30 days',
      'Don’t ask me for a code on this device for 30 days',
    ],
    sms: [
      ['Enter your code', 'We just texted it to the number ending in 88'],
      ['Verify your phone', 'Enter the code from the text message'],
    ],
    email: [
      ['Confirm your address', 'We e-mailed a code to you'],
      ['Sign-in code', 'We have sent it to your inbox'],
    ],
    backup: [
      ['Use a backup code', 'Each one works only once'],
      ['Sign in another way', 'Type one of your emergency codes'],
    ],
    enrol: [['Scan this QR code with your authenticator app', 'Setup key', 'Code from the app']],
    codes: [
      ['Your backup codes', 'Keep them somewhere safe, each works once'],
      ['Recovery codes', 'Print or download these now'],
    ],
    team: [
      ['Require 2FA for all members', 'Members have 7 days before being locked out'],
      ['Everyone must use two-step verification', 'Grace period: 7 days'],
    ],
    notice: [
      'Your workspace requires two-factor authentication. You have 3 days left to set it up.',
      'Two-factor authentication is mandatory for your team: turn it on within 3 days or you will be locked out.',
    ],
    recovery: [
      ['Lost your device?', 'Enter the code we e-mailed you. 2FA will be turned off after 24 hours.'],
    ],
    none: [
      ['Delivery', 'Postcode'],
      ['Join a meeting', 'Meeting passcode'],
      ['Redeem', 'Voucher code'],
      ['Activate your licence', 'Serial number'],
    ],
  },
  de: {
    totp: [
      ['Bestätigung in zwei Schritten', 'Sechsstelliger Code'],
      ['Anmeldung bestätigen', 'Code aus Ihrer Authenticator-App'],
      ['Zwei-Faktor-Authentisierung', 'Bitte geben Sie den aktuellen Code Ihrer App ein'],
    ],
    trust: [
      'Diesem Gerät 30 Tage lang vertrauen',
      'Auf diesem Gerät 30 Tage nicht mehr fragen',
      'Browser für 30 Tage merken',
    ],
    sms: [
      ['Code eingeben', 'Wir haben Ihnen soeben eine SMS mit einem Code geschickt'],
      ['Handynummer bestätigen', 'Der Code wurde an +49 ••• 12 gesendet'],
    ],
    email: [
      ['E-Mail-Adresse bestätigen', 'Wir haben einen sechsstelligen Code an Ihre E-Mail-Adresse gesendet'],
      [
        'Anmeldecode',
        'Geben Sie den Code ein, den wir Ihnen gemailt haben. Sehen Sie in Ihrem Posteingang nach.',
      ],
    ],
    backup: [
      ['Backup-Code verwenden', 'Jeder Code funktioniert nur einmal'],
      ['Anmelden ohne Telefon', 'Geben Sie einen Ihrer Notfallcodes ein'],
    ],
    enrol: [['Scannen Sie diesen QR-Code mit Ihrer Authenticator-App', 'Schlüssel', 'Code aus der App']],
    codes: [
      ['Ihre Backup-Codes', 'Bewahren Sie sie sicher auf'],
      ['Wiederherstellungscodes', 'Jeder Code gilt einmal'],
    ],
    team: [
      ['2FA für alle Mitglieder verlangen', 'Mitglieder haben 7 Tage, bevor sie ausgesperrt werden'],
      ['Zwei-Faktor-Authentifizierung für das ganze Team vorschreiben', 'Frist: 7 Tage'],
    ],
    notice: [
      'Ihr Team verlangt die Zwei-Faktor-Authentifizierung. Richten Sie sie innerhalb von 3 Tagen ein, sonst werden Sie ausgesperrt.',
    ],
    recovery: [
      [
        'Gerät verloren?',
        'Geben Sie den Code aus der E-Mail ein. Die Zwei-Faktor-Authentifizierung wird nach 24 Stunden deaktiviert.',
      ],
    ],
    none: [
      ['Lieferadresse', 'Postleitzahl'],
      ['Gutschein einlösen', 'Gutscheincode'],
      ['Einladung annehmen', 'Einladungscode'],
    ],
  },
  fr: {
    totp: [
      ['Vérification en deux étapes', 'Code à 6 chiffres'],
      ['Confirmez que c’est vous', 'Code de votre application d’authentification'],
      ['Authentification à deux facteurs', 'Saisissez le code affiché dans votre application'],
    ],
    trust: [
      'Faire confiance à cet appareil pendant 30 jours',
      'Se souvenir de ce navigateur pendant 30 jours',
      'Ne plus me demander sur cet ordinateur pendant 30 jours',
    ],
    sms: [
      ['Saisissez votre code', 'Nous venons de vous l’envoyer par SMS'],
      ['Vérifiez votre numéro', 'Un code a été envoyé au 06 •• •• •• 12'],
    ],
    email: [
      ['Vérifiez votre adresse', 'Nous avons envoyé un code à votre adresse e-mail'],
      ['Code de connexion', 'Saisissez le code reçu par courriel'],
    ],
    backup: [
      ['Utiliser un code de secours', 'Chaque code ne fonctionne qu’une fois'],
      ['Connexion sans téléphone', 'Saisissez l’un de vos codes de récupération'],
    ],
    enrol: [
      [
        'Scannez ce code QR avec votre application d’authentification',
        'Clé de configuration',
        'Code de l’application',
      ],
    ],
    codes: [
      ['Vos codes de secours', 'Conservez-les en lieu sûr'],
      ['Codes de récupération', 'Chacun ne sert qu’une fois'],
    ],
    team: [
      ['Exiger la 2FA pour tous les membres', 'Les membres ont 7 jours avant d’être bloqués'],
      ['Rendre la double authentification obligatoire pour toute l’équipe', 'Délai : 7 jours'],
    ],
    notice: ['Votre équipe exige l’authentification à deux facteurs. Il vous reste 3 jours pour l’activer.'],
    recovery: [
      [
        'Appareil perdu ?',
        'Saisissez le code envoyé par e-mail. La double authentification sera désactivée après 24 heures.',
      ],
    ],
    none: [
      ['Livraison', 'Code postal'],
      ['Votre panier', 'Code promo'],
      ['Rejoindre', 'Code d’invitation'],
    ],
  },
  es: {
    totp: [
      ['Verificación en dos pasos', 'Código de 6 dígitos'],
      ['Confirma que eres tú', 'Código de tu aplicación de autenticación'],
      ['Autenticación de dos factores', 'Escribe el código que muestra tu aplicación'],
    ],
    trust: [
      'Confiar en este dispositivo durante 30 días',
      'Recordar este navegador 30 días',
      'No volver a preguntar en este equipo durante 30 días',
    ],
    sms: [
      ['Introduce el código', 'Te lo hemos enviado por SMS'],
      ['Verifica tu teléfono', 'Hemos enviado un código al número terminado en 88'],
    ],
    email: [
      ['Confirma tu correo', 'Hemos enviado un código a tu correo electrónico'],
      ['Código de acceso', 'Escribe el código que recibiste por correo'],
    ],
    backup: [
      ['Usar un código de respaldo', 'Cada código funciona una sola vez'],
      ['Entrar sin el teléfono', 'Escribe uno de tus códigos de recuperación'],
    ],
    enrol: [
      [
        'Escanea este código QR con tu aplicación de autenticación',
        'Clave de configuración',
        'Código de la aplicación',
      ],
    ],
    codes: [
      ['Tus códigos de respaldo', 'Guárdalos en un lugar seguro'],
      ['Códigos de recuperación', 'Cada uno se usa una vez'],
    ],
    team: [
      ['Exigir 2FA a todos los miembros', 'Los miembros tienen 7 días antes de quedar bloqueados'],
      ['La verificación en dos pasos es obligatoria para todo el equipo', 'Plazo: 7 días'],
    ],
    notice: ['Tu equipo requiere la autenticación de dos factores. Te quedan 3 días para configurarla.'],
    recovery: [
      [
        '¿Perdiste tu dispositivo?',
        'Escribe el código que enviamos a tu correo. La verificación en dos pasos se desactivará en 24 horas.',
      ],
    ],
    none: [
      ['Envío', 'Código postal'],
      ['Tu cesta', 'Código promocional'],
      ['Unirse', 'Código de invitación'],
    ],
  },
  pt: {
    totp: [
      ['Verificação em duas etapas', 'Código de 6 dígitos'],
      ['Confirme que é você', 'Código do aplicativo autenticador'],
      ['Autenticação de dois fatores', 'Digite o código exibido no seu aplicativo'],
    ],
    trust: [
      'Confiar neste dispositivo por 30 dias',
      'Lembrar deste navegador por 30 dias',
      'Não perguntar novamente neste computador por 30 dias',
    ],
    sms: [
      ['Digite o código', 'Enviamos por SMS para o número com final 88'],
      ['Confirme seu celular', 'Um código foi enviado para +55 11 •••••-••12'],
    ],
    email: [
      ['Confirme seu e-mail', 'Enviamos um código para o seu e-mail'],
      ['Código de acesso', 'Digite o código que você recebeu por e-mail'],
    ],
    backup: [
      ['Usar um código de backup', 'Cada código funciona apenas uma vez'],
      ['Entrar sem o celular', 'Digite um dos seus códigos de recuperação'],
    ],
    enrol: [
      [
        'Escaneie este código QR com o aplicativo autenticador',
        'Chave de configuração',
        'Código do aplicativo',
      ],
    ],
    codes: [
      ['Seus códigos de backup', 'Guarde-os em um lugar seguro'],
      ['Códigos de recuperação', 'Cada um vale uma vez'],
    ],
    team: [
      ['Exigir 2FA de todos os membros', 'Os membros têm 7 dias antes de serem bloqueados'],
      ['Tornar a verificação em duas etapas obrigatória para toda a equipe', 'Prazo: 7 dias'],
    ],
    notice: ['Sua equipe exige autenticação de dois fatores. Restam 3 dias para você ativá-la.'],
    recovery: [
      [
        'Perdeu o dispositivo?',
        'Digite o código enviado por e-mail. A autenticação de dois fatores será desativada em 24 horas.',
      ],
    ],
    none: [
      ['Entrega', 'CEP'],
      ['Carrinho', 'Cupom de desconto'],
      ['Participar', 'Código do convite'],
    ],
  },
  it: {
    totp: [
      ['Verifica in due passaggi', 'Codice a 6 cifre'],
      ['Conferma la tua identità', 'Codice dell’app di autenticazione'],
      ['Autenticazione a due fattori', 'Inserisci il codice mostrato dalla tua app'],
    ],
    trust: [
      'Considera attendibile questo dispositivo per 30 giorni',
      'Ricorda questo browser per 30 giorni',
      'Non chiedere più su questo computer per 30 giorni',
    ],
    sms: [
      ['Inserisci il codice', 'Te lo abbiamo inviato via SMS'],
      ['Verifica il numero', 'Abbiamo inviato un codice al numero che termina con 88'],
    ],
    email: [
      ['Conferma l’indirizzo', 'Abbiamo inviato un codice alla tua e-mail'],
      ['Codice di accesso', 'Inserisci il codice ricevuto via e-mail'],
    ],
    backup: [
      ['Usa un codice di backup', 'Ogni codice funziona una sola volta'],
      ['Accedi senza telefono', 'Inserisci uno dei tuoi codici di recupero'],
    ],
    enrol: [
      [
        'Scansiona questo codice QR con la tua app di autenticazione',
        'Chiave di configurazione',
        'Codice dell’app',
      ],
    ],
    codes: [
      ['I tuoi codici di backup', 'Conservali in un posto sicuro'],
      ['Codici di recupero', 'Ciascuno vale una volta'],
    ],
    team: [
      ['Richiedi la 2FA a tutti i membri', 'I membri hanno 7 giorni prima di essere bloccati'],
      ['Rendi obbligatoria la verifica in due passaggi per tutto il team', 'Scadenza: 7 giorni'],
    ],
    notice: ['Il tuo team richiede l’autenticazione a due fattori. Ti restano 3 giorni per attivarla.'],
    recovery: [
      [
        'Hai perso il dispositivo?',
        'Inserisci il codice inviato via e-mail. L’autenticazione a due fattori sarà disattivata dopo 24 ore.',
      ],
    ],
    none: [
      ['Spedizione', 'CAP'],
      ['Carrello', 'Codice sconto'],
      ['Partecipa', 'Codice di invito'],
    ],
  },
  nl: {
    totp: [
      ['Verificatie in twee stappen', '6-cijferige code'],
      ['Bevestig dat jij het bent', 'Code uit je authenticator-app'],
      ['Tweestapsverificatie', 'Voer de code in die je app laat zien'],
    ],
    trust: [
      'Dit apparaat 30 dagen vertrouwen',
      'Onthoud deze browser 30 dagen',
      'Vraag 30 dagen niet meer op deze computer',
    ],
    sms: [
      ['Voer de code in', 'We hebben je zojuist een sms gestuurd'],
      ['Controleer je nummer', 'Er is een code verstuurd naar +31 6 •••• ••12'],
    ],
    email: [
      ['Bevestig je adres', 'We hebben een code naar je e-mailadres gestuurd'],
      ['Inloggen met een code', 'Vul de code in die je per e-mail hebt ontvangen'],
    ],
    backup: [
      ['Back-upcode gebruiken', 'Elke code werkt maar één keer'],
      ['Inloggen zonder telefoon', 'Voer een van je herstelcodes in'],
    ],
    enrol: [['Scan deze QR-code met je authenticator-app', 'Sleutel', 'Code uit de app']],
    codes: [
      ['Je back-upcodes', 'Bewaar ze op een veilige plek'],
      ['Herstelcodes', 'Elke code werkt één keer'],
    ],
    team: [
      ['2FA verplichten voor alle leden', 'Leden hebben 7 dagen voordat ze worden buitengesloten'],
      ['Iedereen in het team moet tweestapsverificatie gebruiken', 'Termijn: 7 dagen'],
    ],
    notice: ['Je team vereist tweestapsverificatie. Je hebt nog 3 dagen om dit in te stellen.'],
    recovery: [
      [
        'Apparaat kwijt?',
        'Voer de code uit de e-mail in. Tweestapsverificatie wordt na 24 uur uitgeschakeld.',
      ],
    ],
    none: [
      ['Bezorging', 'Postcode'],
      ['Winkelmand', 'Kortingscode'],
      ['Meedoen', 'Uitnodigingscode'],
    ],
  },
  pl: {
    totp: [
      ['Weryfikacja dwuetapowa', '6-cyfrowy kod'],
      ['Potwierdź, że to Ty', 'Kod z aplikacji uwierzytelniającej'],
      ['Uwierzytelnianie dwuskładnikowe', 'Wpisz kod widoczny w aplikacji'],
    ],
    trust: [
      'Ufaj temu urządzeniu przez 30 dni',
      'Zapamiętaj tę przeglądarkę na 30 dni',
      'Nie pytaj ponownie na tym komputerze przez 30 dni',
    ],
    sms: [
      ['Wpisz kod', 'Wysłaliśmy go SMS-em'],
      ['Potwierdź numer', 'Wysłaliśmy kod na numer +48 ••• ••• 12'],
    ],
    email: [
      ['Potwierdź adres', 'Wysłaliśmy kod na Twój adres e-mail'],
      ['Kod logowania', 'Wpisz kod, który otrzymałeś e-mailem'],
    ],
    backup: [
      ['Użyj kodu zapasowego', 'Każdy kod działa tylko raz'],
      ['Logowanie bez telefonu', 'Wpisz jeden z kodów odzyskiwania'],
    ],
    enrol: [['Zeskanuj ten kod QR aplikacją uwierzytelniającą', 'Klucz konfiguracji', 'Kod z aplikacji']],
    codes: [
      ['Twoje kody zapasowe', 'Przechowuj je w bezpiecznym miejscu'],
      ['Kody odzyskiwania', 'Każdy działa raz'],
    ],
    team: [
      ['Wymagaj 2FA od wszystkich członków', 'Członkowie mają 7 dni, zanim zostaną zablokowani'],
      ['Weryfikacja dwuetapowa jest obowiązkowa dla całego zespołu', 'Termin: 7 dni'],
    ],
    notice: ['Twój zespół wymaga uwierzytelniania dwuskładnikowego. Zostały 3 dni na jego włączenie.'],
    recovery: [
      [
        'Zgubione urządzenie?',
        'Wpisz kod z wiadomości e-mail. Weryfikacja dwuetapowa zostanie wyłączona po 24 godzinach.',
      ],
    ],
    none: [
      ['Dostawa', 'Kod pocztowy'],
      ['Koszyk', 'Kod rabatowy'],
      ['Dołącz', 'Kod zaproszenia'],
    ],
  },
  tr: {
    totp: [
      ['İki adımlı doğrulama', '6 haneli kod'],
      ['Siz olduğunuzu doğrulayın', 'Kimlik doğrulama uygulamanızdaki kod'],
      ['İki faktörlü kimlik doğrulama', 'Uygulamanızda görünen kodu girin'],
    ],
    trust: [
      'Bu cihaza 30 gün güven',
      'Bu tarayıcıyı 30 gün hatırla',
      'Bu bilgisayarda 30 gün boyunca tekrar sorma',
    ],
    sms: [
      ['Kodu girin', 'Size SMS ile bir kod gönderdik'],
      ['Numaranızı doğrulayın', '+90 ••• ••• •• 12 numarasına kod gönderildi'],
    ],
    email: [
      ['Adresinizi doğrulayın', 'E-posta adresinize bir kod gönderdik'],
      ['Giriş kodu', 'E-postanıza gelen kodu girin'],
    ],
    backup: [
      ['Yedek kod kullan', 'Her kod yalnızca bir kez çalışır'],
      ['Telefonsuz giriş', 'Kurtarma kodlarınızdan birini girin'],
    ],
    enrol: [['Bu QR kodunu kimlik doğrulama uygulamanızla tarayın', 'Kurulum anahtarı', 'Uygulamadaki kod']],
    codes: [
      ['Yedek kodlarınız', 'Güvenli bir yerde saklayın'],
      ['Kurtarma kodları', 'Her biri bir kez geçerlidir'],
    ],
    team: [
      ['Tüm üyeler için 2FA zorunlu olsun', 'Üyelerin kilitlenmeden önce 7 günü var'],
      ['Ekipteki herkes iki adımlı doğrulama kullanmak zorunda', 'Süre: 7 gün'],
    ],
    notice: ['Ekibiniz iki adımlı doğrulamayı zorunlu kıldı. Etkinleştirmek için 3 gün kaldı.'],
    recovery: [
      [
        'Cihazınızı mı kaybettiniz?',
        'E-postanıza gönderdiğimiz kodu girin. İki adımlı doğrulama 24 saat sonra kapatılacak.',
      ],
    ],
    none: [
      ['Teslimat', 'Posta kodu'],
      ['Sepet', 'İndirim kodu'],
      ['Katıl', 'Davet kodu'],
    ],
  },
  ru: {
    totp: [
      ['Двухэтапная проверка', '6-значный код'],
      ['Подтвердите, что это вы', 'Код из приложения-аутентификатора'],
      ['Двухфакторная аутентификация', 'Введите код, который показывает приложение'],
    ],
    trust: [
      'Доверять этому устройству 30 дней',
      'Запомнить этот браузер на 30 дней',
      'Не спрашивать на этом компьютере 30 дней',
    ],
    sms: [
      ['Введите код', 'Мы отправили его в СМС'],
      ['Подтвердите номер', 'Код отправлен на номер +7 ••• •••-••-12'],
    ],
    email: [
      ['Подтвердите адрес', 'Мы отправили код на вашу электронную почту'],
      ['Код для входа', 'Введите код из письма'],
    ],
    backup: [
      ['Использовать резервный код', 'Каждый код действует один раз'],
      ['Вход без телефона', 'Введите один из кодов восстановления'],
    ],
    enrol: [['Отсканируйте этот QR-код приложением-аутентификатором', 'Ключ настройки', 'Код из приложения']],
    codes: [
      ['Ваши резервные коды', 'Храните их в надёжном месте'],
      ['Коды восстановления', 'Каждый действует один раз'],
    ],
    team: [
      ['Требовать 2FA от всех участников', 'У участников есть 7 дней до блокировки'],
      ['Двухфакторная аутентификация обязательна для всей команды', 'Срок: 7 дней'],
    ],
    notice: ['Ваша команда требует двухфакторную аутентификацию. Осталось 3 дня, чтобы её включить.'],
    recovery: [
      [
        'Потеряли устройство?',
        'Введите код из письма. Двухфакторная аутентификация будет отключена через 24 часа.',
      ],
    ],
    none: [
      ['Доставка', 'Почтовый индекс'],
      ['Корзина', 'Промокод'],
      ['Вступить', 'Код приглашения'],
    ],
  },
  ar: {
    totp: [
      ['التحقق بخطوتين', 'رمز من 6 أرقام'],
      ['تأكيد هويتك', 'الرمز الظاهر في تطبيق المصادقة'],
      ['المصادقة الثنائية', 'أدخل الرمز المعروض في التطبيق'],
    ],
    trust: [
      'الوثوق بهذا الجهاز لمدة 30 يومًا',
      'تذكر هذا المتصفح لمدة ٣٠ يومًا',
      'لا تسألني مجددًا على هذا الجهاز لمدة 30 يومًا',
    ],
    sms: [
      ['أدخل الرمز', 'أرسلناه إليك في رسالة نصية'],
      ['تأكيد رقمك', 'تم إرسال رمز إلى الرقم المنتهي بـ 88'],
    ],
    email: [
      ['تأكيد عنوانك', 'أرسلنا رمزًا إلى بريدك الإلكتروني'],
      ['رمز الدخول', 'أدخل الرمز الذي وصلك عبر البريد الإلكتروني'],
    ],
    backup: [
      ['استخدام رمز احتياطي', 'كل رمز يعمل مرة واحدة فقط'],
      ['الدخول بدون هاتف', 'أدخل أحد رموز الاسترداد'],
    ],
    enrol: [['امسح رمز QR هذا بتطبيق المصادقة', 'مفتاح الإعداد', 'الرمز من التطبيق']],
    codes: [
      ['رموزك الاحتياطية', 'احتفظ بها في مكان آمن'],
      ['رموز الاسترداد', 'كل رمز يستخدم مرة واحدة'],
    ],
    team: [
      ['طلب المصادقة الثنائية من جميع الأعضاء: يجب تفعيلها', 'لدى الأعضاء 7 أيام قبل قفل حساباتهم'],
      ['التحقق بخطوتين إلزامي لكل الفريق', 'المهلة: 7 أيام'],
    ],
    notice: ['يتطلب فريقك المصادقة الثنائية. تبقّى لديك 3 أيام لتفعيلها.'],
    recovery: [
      [
        'هل فقدت جهازك؟',
        'أدخل الرمز الذي أرسلناه إلى بريدك الإلكتروني. سيتم إيقاف المصادقة الثنائية بعد 24 ساعة.',
      ],
    ],
    none: [
      ['التوصيل', 'الرمز البريدي'],
      ['السلة', 'رمز القسيمة'],
      ['انضمام', 'رمز الدعوة'],
    ],
  },
  he: {
    totp: [
      ['אימות דו-שלבי', 'קוד בן 6 ספרות'],
      ['אימות זהות', 'הקוד מאפליקציית האימות'],
      ['אימות דו-גורמי', 'הקלידו את הקוד שמופיע באפליקציה'],
    ],
    trust: ['לסמוך על המכשיר הזה 30 יום', 'זכור דפדפן זה ל-30 יום', 'אל תשאל שוב במחשב זה במשך 30 יום'],
    sms: [
      ['הזינו את הקוד', 'שלחנו אותו במסרון'],
      ['אימות מספר', 'קוד נשלח למספר המסתיים ב-88'],
    ],
    email: [
      ['אימות כתובת', 'שלחנו קוד לדוא"ל שלך'],
      ['קוד כניסה', 'הזינו את הקוד שקיבלתם במייל'],
    ],
    backup: [
      ['שימוש בקוד גיבוי', 'כל קוד פועל פעם אחת בלבד'],
      ['כניסה בלי הטלפון', 'הזינו אחד מקודי השחזור'],
    ],
    enrol: [['סרקו את קוד ה-QR הזה באפליקציית האימות', 'מפתח הגדרה', 'קוד מהאפליקציה']],
    codes: [
      ['קודי הגיבוי שלך', 'שמרו אותם במקום בטוח'],
      ['קודי שחזור', 'כל קוד תקף פעם אחת'],
    ],
    team: [
      ['לדרוש אימות דו-שלבי מכל החברים: חובה', 'לחברים יש 7 ימים עד לנעילה'],
      ['אימות דו-שלבי חובה לכל הצוות', 'ארכה: 7 ימים'],
    ],
    notice: ['הצוות שלך דורש אימות דו-שלבי. נותרו 3 ימים להפעלה.'],
    recovery: [['איבדת את המכשיר?', 'הזינו את הקוד ששלחנו בדוא"ל. האימות הדו-שלבי יושבת לאחר 24 שעות.']],
    none: [
      ['משלוח', 'מיקוד'],
      ['סל', 'קוד קופון'],
      ['הצטרפות', 'קוד הזמנה'],
    ],
  },
  hi: {
    totp: [
      ['दो-चरणीय सत्यापन', '6 अंकों का कोड'],
      ['पुष्टि करें कि यह आप हैं', 'आपके ऑथेंटिकेटर ऐप का कोड'],
      ['टू-फैक्टर ऑथेंटिकेशन', 'ऐप में दिख रहा कोड दर्ज करें'],
    ],
    trust: [
      'इस डिवाइस पर 30 दिनों तक भरोसा करें',
      'इस ब्राउज़र को 30 दिन याद रखें',
      'इस कंप्यूटर पर 30 दिन तक दोबारा न पूछें',
    ],
    sms: [
      ['कोड दर्ज करें', 'हमने इसे SMS से भेजा है'],
      ['अपना नंबर सत्यापित करें', 'कोड +91 ••••• ••12 पर भेजा गया है'],
    ],
    email: [
      ['पता सत्यापित करें', 'हमने आपके ईमेल पर एक कोड भेजा है'],
      ['लॉगिन कोड', 'ईमेल में मिला कोड दर्ज करें'],
    ],
    backup: [
      ['बैकअप कोड का उपयोग करें', 'हर कोड केवल एक बार काम करता है'],
      ['फ़ोन के बिना लॉगिन', 'अपना एक रिकवरी कोड दर्ज करें'],
    ],
    enrol: [['इस QR कोड को ऑथेंटिकेटर ऐप से स्कैन करें', 'सेटअप कुंजी', 'ऐप का कोड']],
    codes: [
      ['आपके बैकअप कोड', 'इन्हें सुरक्षित जगह रखें'],
      ['रिकवरी कोड', 'हर कोड एक बार चलता है'],
    ],
    team: [
      ['सभी सदस्यों के लिए 2FA अनिवार्य करें', 'सदस्यों के पास लॉक होने से पहले 7 दिन हैं'],
      ['पूरी टीम के लिए दो-चरणीय सत्यापन आवश्यक है', 'समय सीमा: 7 दिन'],
    ],
    notice: ['आपकी टीम के लिए दो-चरणीय सत्यापन अनिवार्य है। इसे चालू करने के लिए 3 दिन बचे हैं।'],
    recovery: [['डिवाइस खो गया?', 'ईमेल पर भेजा गया कोड दर्ज करें। दो-चरणीय सत्यापन 24 घंटे बाद बंद हो जाएगा।']],
    none: [
      ['डिलीवरी', 'पिन कोड'],
      ['कार्ट', 'कूपन कोड'],
      ['जुड़ें', 'आमंत्रण कोड'],
    ],
  },
  id: {
    totp: [
      ['Verifikasi dua langkah', 'Kode 6 digit'],
      ['Konfirmasi bahwa ini Anda', 'Kode dari aplikasi autentikator'],
      ['Autentikasi dua faktor', 'Masukkan kode yang tampil di aplikasi Anda'],
    ],
    trust: [
      'Percayai perangkat ini selama 30 hari',
      'Ingat browser ini selama 30 hari',
      'Jangan tanya lagi di komputer ini selama 30 hari',
    ],
    sms: [
      ['Masukkan kode', 'Kami telah mengirimnya lewat SMS'],
      ['Verifikasi nomor Anda', 'Kode dikirim ke nomor yang berakhiran 88'],
    ],
    email: [
      ['Verifikasi alamat', 'Kami mengirim kode ke email Anda'],
      ['Kode masuk', 'Masukkan kode yang Anda terima melalui email'],
    ],
    backup: [
      ['Gunakan kode cadangan', 'Setiap kode hanya berlaku sekali'],
      ['Masuk tanpa ponsel', 'Masukkan salah satu kode pemulihan Anda'],
    ],
    enrol: [['Pindai kode QR ini dengan aplikasi autentikator', 'Kunci penyiapan', 'Kode dari aplikasi']],
    codes: [
      ['Kode cadangan Anda', 'Simpan di tempat yang aman'],
      ['Kode pemulihan', 'Masing-masing berlaku sekali'],
    ],
    team: [
      ['Wajibkan 2FA untuk semua anggota', 'Anggota punya waktu 7 hari sebelum terkunci'],
      ['Verifikasi dua langkah wajib bagi seluruh tim', 'Batas waktu: 7 hari'],
    ],
    notice: ['Tim Anda mewajibkan autentikasi dua faktor. Tersisa 3 hari untuk mengaktifkannya.'],
    recovery: [
      [
        'Perangkat hilang?',
        'Masukkan kode yang kami kirim ke email. Autentikasi dua faktor akan dinonaktifkan setelah 24 jam.',
      ],
    ],
    none: [
      ['Pengiriman', 'Kode pos'],
      ['Keranjang', 'Kode promo'],
      ['Gabung', 'Kode undangan'],
    ],
  },
  ja: {
    totp: [
      ['2段階認証', '6桁のコード'],
      ['本人確認', '認証アプリのコード'],
      ['二要素認証', 'アプリに表示されたコードを入力'],
    ],
    trust: ['この端末を30日間信頼する', 'このブラウザを30日間記憶する', 'このデバイスでは30日間尋ねない'],
    sms: [
      ['コードを入力', 'SMSでコードを送信しました'],
      ['電話番号の確認', '末尾12の番号にコードをお送りしました'],
    ],
    email: [
      ['メールアドレスの確認', 'メールでコードをお送りしました'],
      ['ログインコード', 'メールに届いたコードを入力してください'],
    ],
    backup: [
      ['バックアップコードを使う', '各コードは1回だけ使えます'],
      ['スマホなしでログイン', 'リカバリーコードを1つ入力してください'],
    ],
    enrol: [['認証アプリでこのQRコードを読み取ってください', 'セットアップキー', 'アプリのコード']],
    codes: [
      ['バックアップコード', '安全な場所に保管してください'],
      ['リカバリーコード', 'それぞれ1回だけ使えます'],
    ],
    team: [
      ['すべてのメンバーに2段階認証を必須にする', 'メンバーは7日以内に設定しないとロックされます'],
      ['チーム全員に二要素認証を義務付ける', '猶予期間：7日'],
    ],
    notice: ['チームでは二要素認証が必須です。残り3日以内に設定してください。'],
    recovery: [
      [
        'デバイスを紛失しましたか？',
        'メールに届いたコードを入力してください。2段階認証は24時間後に解除されます。',
      ],
    ],
    none: [
      ['配送先', '郵便番号'],
      ['カート', 'クーポンコード'],
      ['参加', '招待コード'],
    ],
  },
  ko: {
    totp: [
      ['2단계 인증', '6자리 코드'],
      ['본인 확인', '인증 앱의 코드'],
      ['이중 인증', '앱에 표시된 코드를 입력하세요'],
    ],
    trust: [
      '이 기기를 30일 동안 신뢰',
      '이 브라우저를 30일간 기억',
      '이 컴퓨터에서 30일 동안 다시 묻지 않기',
    ],
    sms: [
      ['코드 입력', '문자로 코드를 보냈습니다'],
      ['번호 확인', '끝자리 12 번호로 인증번호를 전송했습니다'],
    ],
    email: [
      ['이메일 확인', '이메일로 코드를 보냈습니다'],
      ['로그인 코드', '이메일로 받은 코드를 입력하세요'],
    ],
    backup: [
      ['백업 코드 사용', '각 코드는 한 번만 사용할 수 있습니다'],
      ['휴대폰 없이 로그인', '복구 코드 중 하나를 입력하세요'],
    ],
    enrol: [['인증 앱으로 이 QR 코드를 스캔하세요', '설정 키', '앱의 코드']],
    codes: [
      ['백업 코드', '안전한 곳에 보관하세요'],
      ['복구 코드', '각각 한 번만 사용할 수 있습니다'],
    ],
    team: [
      ['모든 구성원에게 2단계 인증 필수', '구성원은 7일 이내에 설정하지 않으면 잠깁니다'],
      ['팀 전체에 이중 인증 의무화', '유예 기간: 7일'],
    ],
    notice: ['팀에서 2단계 인증을 필수로 요구합니다. 설정할 수 있는 기간이 3일 남았습니다.'],
    recovery: [
      ['기기를 잃어버리셨나요?', '이메일로 보낸 코드를 입력하세요. 2단계 인증은 24시간 후에 해제됩니다.'],
    ],
    none: [
      ['배송지', '우편번호'],
      ['장바구니', '쿠폰 코드'],
      ['참여', '초대 코드'],
    ],
  },
  'zh-CN': {
    totp: [
      ['两步验证', '6 位验证码'],
      ['确认是您本人', '身份验证器中的代码'],
      ['双重认证', '请输入应用中显示的验证码'],
    ],
    trust: ['信任此设备 30 天', '30 天内记住此浏览器', '30 天内不再询问此电脑'],
    sms: [
      ['输入验证码', '我们已通过短信发送'],
      ['验证手机', '验证码已发送至尾号 88 的手机'],
    ],
    email: [
      ['验证邮箱', '我们已向您的邮箱发送验证码'],
      ['登录验证码', '请输入您在邮件中收到的验证码'],
    ],
    backup: [
      ['使用备用代码', '每个代码只能使用一次'],
      ['没有手机时登录', '请输入一个恢复代码'],
    ],
    enrol: [['使用身份验证器应用扫描此二维码', '设置密钥', '应用中的代码']],
    codes: [
      ['您的备用代码', '请妥善保管'],
      ['恢复代码', '每个只能使用一次'],
    ],
    team: [
      ['要求所有成员启用双重认证', '成员有 7 天时间，之后将被锁定'],
      ['团队全体成员必须使用两步验证', '宽限期：7 天'],
    ],
    notice: ['您的团队要求启用双重认证。还剩 3 天可以设置。'],
    recovery: [['设备丢失？', '请输入我们发送到您邮箱的验证码。双重认证将在 24 小时后关闭。']],
    none: [
      ['配送', '邮政编码'],
      ['购物车', '优惠码'],
      ['加入', '邀请码'],
    ],
  },
  'zh-TW': {
    totp: [
      ['兩步驟驗證', '6 位數驗證碼'],
      ['確認是您本人', '驗證器應用程式中的代碼'],
      ['雙重驗證', '請輸入應用程式顯示的驗證碼'],
    ],
    trust: ['信任此裝置 30 天', '30 天內記住此瀏覽器', '30 天內不再詢問此電腦'],
    sms: [
      ['輸入驗證碼', '我們已透過簡訊傳送'],
      ['驗證手機', '驗證碼已傳送至末碼 88 的手機'],
    ],
    email: [
      ['驗證信箱', '我們已將驗證碼寄至您的電子郵件'],
      ['登入驗證碼', '請輸入您在電子郵件中收到的驗證碼'],
    ],
    backup: [
      ['使用備用代碼', '每個代碼只能使用一次'],
      ['沒有手機時登入', '請輸入一組救援碼'],
    ],
    enrol: [['使用驗證器應用程式掃描此 QR 碼', '設定金鑰', '應用程式中的代碼']],
    codes: [
      ['您的備用碼', '請妥善保管'],
      ['復原碼', '每組只能使用一次'],
    ],
    team: [
      ['要求所有成員啟用雙重驗證', '成員有 7 天時間，之後將被鎖定'],
      ['團隊全體成員必須使用兩步驟驗證', '寬限期：7 天'],
    ],
    notice: ['您的團隊要求啟用雙重驗證。還剩 3 天可以設定。'],
    recovery: [['裝置遺失？', '請輸入我們寄到您信箱的驗證碼。雙重驗證將在 24 小時後關閉。']],
    none: [
      ['配送', '郵遞區號'],
      ['購物車', '優惠碼'],
      ['加入', '邀請碼'],
    ],
  },
};
