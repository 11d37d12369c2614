/** Words that name no content, by language. What is left of a purpose without them and without fillers is what would arrive. */
export const VAGUE = {
  en: [
    'messages', 'message', 'whatsapp messages', 'whatsapp message', 'whatsapp updates', 'updates', 'update', 'notifications', 'notification',
    'alerts', 'texts', 'news', 'information', 'info', 'communication', 'communications', 'content', 'things', 'stuff', 'everything', 'anything',
  ],
  nl: [
    'berichten', 'bericht', 'berichtjes', 'whatsapp-berichten', 'whatsappberichten', 'appjes', 'meldingen', 'melding', 'notificaties', 'nieuws',
    'informatie', 'communicatie', 'inhoud', 'dingen',
  ],
  de: [
    'nachrichten', 'nachricht', 'whatsapp-nachrichten', 'mitteilungen', 'mitteilung', 'meldungen', 'meldung', 'benachrichtigungen',
    'benachrichtigung', 'neuigkeiten', 'neues', 'aktuelles', 'infos', 'informationen', 'kommunikation', 'inhalte', 'dinge',
  ],
  fr: [
    'actualités', 'actualité', 'mises à jour', 'mises', 'jour', 'nouvelles', 'informations', 'infos', 'alertes', 'contenu', 'contenus', 'choses',
    'messages whatsapp',
  ],
  es: [
    'mensajes', 'mensaje', 'mensajes de whatsapp', 'notificaciones', 'notificación', 'avisos', 'aviso', 'novedades', 'noticias', 'información',
    'comunicaciones', 'comunicación', 'contenido', 'contenidos', 'cosas', 'alertas', 'actualizaciones', 'actualización',
  ],
  pt: [
    'mensagens', 'mensagem', 'mensagens do whatsapp', 'notificações', 'notificação', 'novidades', 'notícias', 'informações', 'informação',
    'comunicações', 'comunicados', 'conteúdo', 'conteúdos', 'coisas', 'atualizações', 'atualização',
  ],
  it: [
    'messaggi', 'messaggio', 'messaggi whatsapp', 'notifiche', 'notifica', 'avvisi', 'avviso', 'novità', 'notizie', 'informazioni',
    'comunicazioni', 'contenuti', 'cose', 'aggiornamenti', 'aggiornamento',
  ],
  pl: [
    'wiadomości', 'wiadomość', 'wiadomości whatsapp', 'powiadomienia', 'powiadomienie', 'aktualności', 'nowości', 'informacje', 'informacja',
    'komunikaty', 'treści', 'rzeczy', 'aktualizacje',
  ],
  tr: [
    'mesajlar', 'mesaj', 'mesajlarımız', 'whatsapp mesajları', 'mesajları', 'bildirimler', 'bildirim', 'bildirimlerimiz', 'haberler', 'haber',
    'bilgiler', 'bilgi', 'bilgilendirmeler', 'bilgilendirme', 'duyurular', 'duyuru', 'güncellemeler', 'güncelleme', 'içerikler', 'içerik', 'şeyler',
  ],
  id: [
    'pesan', 'pesan whatsapp', 'notifikasi', 'pemberitahuan', 'kabar', 'berita', 'informasi', 'komunikasi', 'konten', 'hal', 'pembaruan',
    'pengumuman',
  ],
  hi: [
    'संदेश', 'मैसेज', 'सूचना', 'सूचनाएँ', 'सूचनाएं', 'जानकारी', 'अपडेट', 'अपडेट्स', 'समाचार', 'खबरें', 'ख़बरें', 'नोटिफ़िकेशन', 'नोटिफिकेशन',
    'बातें', 'सामग्री',
  ],
  ar: [
    'رسائل', 'رسالة', 'رسائلنا', 'إشعارات', 'إشعار', 'تنبيهات', 'أخبار', 'أخبارنا', 'معلومات', 'تحديثات', 'تحديث', 'تحديثاتنا', 'محتوى', 'أشياء',
    'مستجدات',
  ],
  he: ['הודעות', 'הודעה', 'עדכונים', 'עדכון', 'התראות', 'חדשות', 'מידע', 'תוכן', 'דברים'],
  ja: [
    'メッセージ', 'お知らせ', '通知', '情報', '最新情報', '更新情報', 'ニュース', '連絡', 'ご連絡', '案内', 'ご案内', 'コンテンツ', 'アップデート',
  ],
  // The widget has no words of its own in Chinese; a notice may.
  zh: [
    '消息', '信息', '短信', '通知', '资讯', '新闻', '动态', '更新', '内容', '讯息', '公告', '东西', '訊息', '資訊', '簡訊', '新聞', '動態', '內容', '東西',
  ],
} as const

export type VagueWord = (typeof VAGUE)[keyof typeof VAGUE][number]

/** Words that name no content. The channel's name and fillers around them change nothing. */
export const VAGUE_WORDS: readonly VagueWord[] = Object.values(VAGUE).flat()

/** What people are told who writes to them when they are not told, by language: as a name, or after "messages from". Without apostrophes. */
export const NO_NAMES = {
  en: [
    'us', 'we', 'our company', 'our business', 'our team', 'our shop', 'our store', 'our brand', 'our service', 'the company', 'the business', 'the team',
    'my company', 'my business', 'your company', 'your business', 'company name', 'business name', 'your company name', 'your business name',
  ],
  nl: ['ons', 'wij', 'we', 'ons bedrijf', 'ons team', 'onze winkel', 'onze webshop', 'onze zaak', 'het bedrijf', 'mijn bedrijf', 'bedrijfsnaam'],
  de: [
    'wir', 'uns', 'unser unternehmen', 'unserem unternehmen', 'unsere firma', 'unserer firma', 'unser team', 'unserem team', 'unser shop',
    'unserem shop', 'unser geschäft', 'unserem geschäft', 'das unternehmen', 'die firma', 'mein unternehmen', 'meine firma', 'firmenname',
  ],
  fr: [
    'nous', 'notre part', 'notre entreprise', 'notre société', 'notre équipe', 'notre boutique', 'notre magasin', 'notre marque', 'l entreprise',
    'la société', 'mon entreprise', 'votre entreprise', 'nom de l entreprise',
  ],
  es: [
    'nosotros', 'nosotras', 'nuestra parte', 'nuestra empresa', 'nuestro negocio', 'nuestro equipo', 'nuestra tienda', 'nuestra marca', 'la empresa',
    'mi empresa', 'tu empresa', 'su empresa', 'nombre de la empresa',
  ],
  pt: [
    'nós', 'nossa parte', 'nossa empresa', 'nosso negócio', 'nossa equipe', 'nossa equipa', 'nossa loja', 'nossa marca', 'a empresa', 'minha empresa',
    'sua empresa', 'nome da empresa',
  ],
  it: [
    'noi', 'parte nostra', 'nostra azienda', 'la nostra azienda', 'nostra impresa', 'la nostra impresa', 'nostro team', 'il nostro team',
    'nostro negozio', 'il nostro negozio', 'l azienda', 'la mia azienda', 'la tua azienda', 'nome dell azienda',
  ],
  pl: [
    'my', 'nas', 'nasza firma', 'naszej firmy', 'nasz zespół', 'naszego zespołu', 'nasz sklep', 'naszego sklepu', 'moja firma', 'twoja firma',
    'nazwa firmy',
  ],
  tr: [
    'biz', 'şirketimiz', 'şirketimizden', 'firmamız', 'firmamızdan', 'işletmemiz', 'işletmemizden', 'mağazamız', 'mağazamızdan', 'ekibimiz',
    'ekibimizden', 'şirketiniz', 'firmanız', 'şirket adı', 'firma adı',
  ],
  id: ['kami', 'perusahaan kami', 'bisnis kami', 'usaha kami', 'toko kami', 'tim kami', 'perusahaan anda', 'perusahaan saya', 'nama perusahaan'],
  hi: ['हम', 'हमारी कंपनी', 'हमारी कम्पनी', 'हमारा व्यवसाय', 'हमारी दुकान', 'हमारी टीम', 'आपकी कंपनी', 'मेरी कंपनी', 'कंपनी का नाम'],
  ar: ['نحن', 'شركتنا', 'متجرنا', 'فريقنا', 'مؤسستنا', 'شركتي', 'شركتك', 'شركتكم', 'اسم الشركة'],
  he: ['אנחנו', 'החברה שלנו', 'מהחברה שלנו', 'העסק שלנו', 'מהעסק שלנו', 'החנות שלנו', 'הצוות שלנו', 'החברה שלי', 'העסק שלי', 'החברה שלך', 'שם החברה', 'שם העסק'],
  ja: ['当社', '弊社', '当店', '私たち', 'わたしたち', '我々', '会社名', '店名'],
  zh: ['我们', '我們', '我们公司', '我們公司', '本公司', '我司', '本店', '公司名称', '公司名稱'],
} as const satisfies Record<keyof typeof VAGUE, readonly string[]>

export type NoName = (typeof NO_NAMES)[keyof typeof NO_NAMES][number]

/** Words that add nothing to a vague one, by language. */
export const FILLERS: Record<keyof typeof VAGUE, string> = {
  en: `whatsapp some our your the a all any and or on via by from for to us you about
    important useful regular occasional relevant other more new latest kind kinds sort sorts various services might may like`,
  nl: `onze jouw uw je jou u de het een alle en of van voor door aan over op ons belangrijke nuttige relevante andere meer nieuwe laatste`,
  de: `unsere unser ihre ihr deine dein der die das den ein eine alle und oder von vom für an über auf per uns sie dich dir ihnen zu zum
    wichtige wichtigen nützliche neue neueste aktuelle regelmäßige weitere mehr`,
  fr: `nos notre vos votre les le la l des de du d un une et ou par sur pour à nous vous tous toutes
    importants importantes utiles autres plus dernières derniers`,
  es: `nuestros nuestras nuestro nuestra tus tu sus su los las el la de del un una unos y o por en para a nosotros ti usted todos todas sobre
    importantes útiles otros otras más nuevos nuevas últimas últimos`,
  pt: `nossas nossos nossa nosso suas seus sua seu as os o a de da do das dos um uma e ou por pelo pela no na em para nós você todas todos sobre
    importantes úteis outras outros mais novas novos últimas`,
  it: `nostri nostre nostro nostra tuoi tue i gli le lo il la di del dei delle un una e o da dal su per a noi te tutti tutte
    importanti utili altri altre più nuovi nuove ultime ultimi`,
  pl: `nasze nasz twoje twój od i lub oraz przez na dla do z o nas ciebie wszystkie ważne przydatne inne więcej nowe najnowsze`,
  tr: `bizim sizin size ve veya ile için bir tüm bizden hakkında üzerinden önemli faydalı diğer daha fazla yeni en son`,
  id: `kami anda dari dan atau lewat melalui di untuk tentang yang semua penting berguna lain lainnya lebih baru terbaru kepada`,
  hi: `हमारे हमारी हमारा आपके आपकी आपका के की का को से पर और या लिए में सभी कुछ महत्वपूर्ण ज़रूरी जरूरी नई नए अन्य ओर व्हाट्सऐप`,
  ar: `من عن عبر على في إلى أو كل جميع بعض لنا لك لكم منا هامة مهمة مفيدة جديدة أخرى واتساب`,
  he: `שלנו שלך שלכם של את על עם או כל מאיתנו לכם לך חשובות חשובים חדשים שימושי נוספים ווטסאפ וואטסאפ`,
  ja: `の と や から で に を が は より 各種 大切な 重要な 役立つ お役立ち 最新 新しい その他 当社 弊社 私たち など 様々な いろいろな による`,
  zh: `的 和 与 與 及 或 以及 来自 來自 在 上 通过 通過 关于 關於 给 給 您 你 您的 所有 各种 各種 一些 最新 重要 有用 其他 更多 相关 相關 等 发送 發送`,
}
