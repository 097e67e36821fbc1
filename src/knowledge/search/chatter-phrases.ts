/**
 * Greetings, thanks, sign-offs and ways of announcing a question, folded: Spanish, English, French and Portuguese at
 * length, German and Italian with their commonest. People mix languages, so all of them always apply. They name no
 * subject: "problema con el pago" keeps "pago".
 */

/** Said before a question; taken away only from its start. */
export const OPENINGS = `
  hola|holi|hello|hi|hey|buenas|buenos dias|buen dia|buenas tardes|buenas noches|muy buenas|muy buenos dias
  muy buenas tardes|que tal|que tal estan|que tal todo|como estan|como esta|como estas|como va|como va todo
  que tal va todo|a todos|a todas|a todos y todas|amigos|companeros|gente
  equipo de soporte|estimado|estimada|estimados|estimadas|estimado equipo|estimados senores
  senor|senora|senores|sres|sr|sra|a quien corresponda|un saludo|saludos|saludos a todos|saludos cordiales|gracias
  perdon|perdone|perdonen|disculpe|disculpen|disculpa|perdon por la molestia|disculpe la molestia
  disculpen la molestia|disculpen las molestias|disculpe las molestias|siento molestar|siento la molestia
  espero que esten bien|espero que este bien|espero que todo vaya bien|espero que se encuentren bien
  espero que se encuentre bien|soy nuevo|soy nueva|soy nuevo en esto|soy nueva en esto|soy nuevo aqui|les escribo
  le escribo|os escribo|me pongo en contacto con ustedes|me dirijo a ustedes|urgente
  buenas a todos|hola soporte|hola equipo|soy cliente|soy cliente suyo|soy cliente vuestro|ante todo gracias
  en primer lugar gracias|una cosa|una cosita|una preguntita|dear|dear all|dear team|dear support|dear support team|dear sir|dear madam|dear sir or madam|sirs
  good morning|good afternoon|good evening|good day|greetings|hi there|hello there|hey there|hi all|hi team
  hello team|hello everyone|hi everyone|everyone|everybody|folks|guys|support team|to whom it may concern
  how are you|how are you doing|i hope you are well|i hope you are doing well|hope you are well
  hope you are doing well|i hope this finds you well|i hope this email finds you well
  i hope this message finds you well|sorry to bother you|sorry for the trouble|excuse me|thanks|thank you|please help
  quick question|just a quick question|a quick question|i am new|i am new here|i m new here
  i am new to this|i am writing to you|i am writing to ask|i m writing to ask
  bonjour|bonsoir|salut|coucou|bonjour a tous|bonjour a toutes et a tous|bonsoir a tous|salut a tous
  bonjour madame|bonjour monsieur|madame|monsieur|madame monsieur|chere madame|cher monsieur|cher service client
  chers messieurs|bonjour l equipe|toute l equipe|a l equipe|excusez moi|pardon|desole de vous deranger
  desolee de vous deranger|j espere que vous allez bien|comment allez vous|je vous ecris|je vous ecris car
  je vous ecris pour savoir|je me permets de vous ecrire|je me permets de vous contacter|je suis nouveau
  je suis nouvelle|petite question|une petite question|une question rapide|rebonjour|merci|merci d avance
  ola|oi|ola a todos|oi gente|oi pessoal|ola pessoal|ola equipa|ola equipe|bom dia|boa tarde|boa noite
  bom dia a todos|boa tarde a todos|boa noite a todos|viva|tudo bem|como vai|como estao|prezados|prezados senhores
  prezada equipe|caros senhores|caro senhor|cara senhora|estimados senhores|exmos senhores|senhor|senhora|desculpe
  desculpem|desculpe incomodar|desculpem o incomodo|desculpe o incomodo|peco desculpa|com licenca
  espero que estejam bem|espero que esteja bem|escrevo porque|escrevo lhes|venho por este meio|sou novo|sou nova
  sou novo nisto|uma pergunta rapida|uma perguntinha|obrigado|obrigada
  guten tag|guten morgen|guten abend|hallo|sehr geehrte damen und herren|buongiorno|buonasera|salve|ciao`;

/** Said after a question; taken away only from its end. */
export const CLOSINGS = `
  gracias|muchas gracias|mil gracias|muchisimas gracias|gracias por todo|gracias a todos|gracias de antemano
  muchas gracias de antemano|gracias por adelantado|muchas gracias por adelantado|gracias por anticipado
  gracias por su ayuda|gracias por la ayuda|gracias por vuestra ayuda|gracias por tu ayuda|muchas gracias por su ayuda
  muchas gracias por la ayuda|gracias por su tiempo|gracias por su atencion|gracias por la atencion
  muchas gracias por su atencion|gracias por atenderme|gracias por su respuesta|gracias por responder
  gracias por contestar|gracias por su pronta respuesta|gracias por su colaboracion|gracias por su comprension
  agradezco su ayuda|les agradezco|se lo agradezco|se lo agradeceria|les agradeceria|lo agradeceria|os lo agradezco
  les agradezco su ayuda|agradeceria su ayuda|muy agradecido|muy agradecida|agradecido de antemano
  quedo a la espera|quedo a la espera de su respuesta|quedo a la espera de sus noticias|a la espera de su respuesta
  quedo atento|quedo atenta|quedo a su disposicion|espero su respuesta|espero respuesta|espero noticias
  espero sus noticias|espero su pronta respuesta|en espera de su respuesta|espero vuestra respuesta
  espero que me puedan ayudar|espero que puedan ayudarme|ojala puedan ayudarme|un saludo|saludos|un cordial saludo
  saludos cordiales|cordiales saludos|reciba un cordial saludo|reciban un cordial saludo|un saludo cordial
  desde ya gracias|desde ya muchas gracias|de antemano gracias|de antemano muchas gracias|agradezco de antemano
  les agradezco de antemano|agradezco su pronta respuesta|agradeceria su pronta respuesta|quedo pendiente
  quedo pendiente de su respuesta|sin otro particular|a la brevedad|a la mayor brevedad|un abrazo|abrazos|besos|atentamente|cordialmente|atte|hasta luego|hasta pronto|adios|chao|buen dia|buenos dias
  buenas tardes|buenas noches|que tengan un buen dia|que tenga un buen dia|que tengan buen dia|que pase un buen dia
  buen fin de semana|feliz dia|por favor|porfavor|porfa|es urgente|urgente|es muy urgente|lo antes posible
  cuanto antes|ayuda por favor|alguien me ayuda|alguien sabe|alguien puede ayudarme|saben algo
  thanks|thank you|many thanks|thanks a lot|thank you very much|thank you so much|thanks so much|thanks very much
  thanks in advance|thank you in advance|many thanks in advance|thanks for your help|thank you for your help
  thanks for your time|thank you for your time|thanks for the help|thanks for any help|thx|ty|cheers|regards
  best regards|kind regards|warm regards|warmest regards|with kind regards|best wishes|all the best|sincerely
  yours sincerely|yours faithfully|yours truly|respectfully|bye|goodbye|have a nice day|have a great day|have a good day
  have a nice weekend|looking forward to your reply|looking forward to your answer|looking forward to hearing from you
  i look forward to hearing from you|look forward to hearing from you|awaiting your reply|i await your reply|please
  please help|please help me|please advise|asap|as soon as possible|it is urgent|it s urgent|any help is appreciated
  any help would be appreciated|any help would be great|i would appreciate any help|i would appreciate your help
  i appreciate your help|much appreciated|can anyone help|can anybody help|can someone help
  merci|merci d avance|merci par avance|merci beaucoup|merci beaucoup d avance|un grand merci|mille mercis
  merci bien|merci a vous|merci a tous|merci de votre aide|merci pour votre aide|merci beaucoup pour votre aide
  merci pour l aide|merci de votre reponse|merci pour votre reponse|merci de me repondre|merci de votre attention
  merci pour votre attention|je vous remercie|je vous remercie d avance|je vous remercie par avance
  je vous en remercie|en vous remerciant|en vous remerciant par avance|dans l attente de votre reponse
  dans l attente de vous lire|en attente de votre reponse|j attends votre reponse|au plaisir de vous lire
  cordialement|bien cordialement|tres cordialement|bien a vous|sinceres salutations|salutations
  meilleures salutations|cordiales salutations|salutations distinguees|veuillez agreer mes salutations distinguees
  bonne journee|bonne soiree|bon week end|bonne continuation|belle journee|a bientot|au revoir|s il vous plait
  s il te plait|svp|c est urgent|urgent|des que possible|au plus vite|le plus vite possible
  obrigado|obrigada|muito obrigado|muito obrigada|obrigado desde ja|obrigada desde ja|desde ja obrigado
  desde ja obrigada|desde ja agradeco|agradeco desde ja|agradeco desde ja a atencao|agradeco a atencao
  agradeco a ajuda|agradeco a vossa ajuda|agradeco antecipadamente|obrigado antecipadamente
  obrigada antecipadamente|obrigado pela ajuda|obrigada pela ajuda|muito obrigado pela ajuda
  muito obrigada pela ajuda|obrigado pela atencao|obrigada pela atencao|obrigado pela resposta
  obrigada pela resposta|grato|grata|muito grato|fico a aguardar|fico a espera|fico a aguardar resposta
  fico a espera da vossa resposta|fico no aguardo|no aguardo|aguardo resposta|aguardo retorno
  aguardo a vossa resposta|atenciosamente|atentamente|cumprimentos|com os melhores cumprimentos
  melhores cumprimentos|saudacoes|abraco|abracos|um abraco|bom dia|boa tarde|boa noite|bom fim de semana
  tenha um bom dia|tenham um bom dia|ate logo|ate breve|por favor|se faz favor|faz favor|e urgente|urgente
  o mais rapido possivel|o quanto antes
  danke|vielen dank|danke im voraus|vielen dank im voraus|mit freundlichen grussen|viele grusse|bitte
  grazie|grazie mille|grazie in anticipo|cordiali saluti|distinti saluti|per favore`;

/** Politeness and announcements that mean nothing wherever they stand. */
export const FILLERS = `
  por favor|porfavor|muchas gracias|mil gracias|gracias de antemano|gracias por adelantado|buenos dias|buenas tardes
  buenas noches|un cordial saludo|saludos cordiales|un saludo|hola|tengo una duda|tengo una pregunta
  tengo una consulta|tengo unas dudas|tengo dudas|una duda|una pregunta|una consulta|tengo un problema
  tengo problemas|tengo el siguiente problema|estoy teniendo problemas|estoy teniendo un problema|mi duda es
  mi pregunta es|mi consulta es|mi problema es|el problema es|la pregunta es|la duda es|la cuestion es
  queria saber|quisiera saber|me gustaria saber|querria saber|quiero saber|necesito saber|necesitaria saber
  desearia saber|deseo saber|queria preguntar|quisiera preguntar|me gustaria preguntar|queria consultar
  quisiera consultar|me gustaria consultar|queria hacer una consulta|queria hacer una pregunta
  quisiera hacer una consulta|quisiera hacer una pregunta|queria preguntarles|queria preguntarle
  queria consultarles|les queria preguntar|les queria consultar|me gustaria|quisiera|queria
  necesito ayuda|necesito su ayuda|necesitaria ayuda|necesito vuestra ayuda|pido ayuda|solicito ayuda
  me pueden ayudar|me puede ayudar|me podrian ayudar|me podria ayudar|me puedes ayudar|me podeis ayudar
  pueden ayudarme|puede ayudarme|podrian ayudarme|podria ayudarme|puedes ayudarme|podeis ayudarme|ayudenme
  me pueden decir|me puede decir|me podrian decir|me podria decir|me puedes decir|me podeis decir
  pueden decirme|puede decirme|podrian decirme|podria decirme|puedes decirme|podeis decirme|diganme|digame
  me pueden indicar|me puede indicar|me podrian indicar|me podria indicar|pueden indicarme|podrian indicarme
  podria indicarme|me pueden explicar|me podrian explicar|me podria explicar|pueden explicarme|podrian explicarme
  podria explicarme|alguien sabe|alguien me puede decir|alguien puede decirme|alguien me puede ayudar
  alguien podria ayudarme|alguien podria decirme|saben ustedes|sabe usted|saben si|sabeis si|les comento|le comento
  os comento|como puedo|como podria|como se puede|disculpe las molestias|disculpen las molestias
  perdon por las molestias|lo siguiente|preguntar una cosa|preguntarles una cosa|les escribo porque|le escribo porque|les escribo para preguntar|me gustaria que me dijeran
  thank you very much|thanks in advance|many thanks|good morning|good afternoon|good evening|i have a question
  i have a quick question|i have a problem|i have an issue|i have problems|i am having trouble|i m having trouble
  i am having problems|i m having problems|i am having an issue|my question is|my problem is|the question is
  i would like to know|i d like to know|i want to know|i need to know|i was wondering|i am wondering|i m wondering
  i wonder|wondering|i would like to ask|i d like to ask|i wanted to ask|i want to ask|i need help|i need some help
  i need your help|need help|could you help me|can you help me|could you please help me|can you please help me
  could you please help|would you help me|please help me|could you tell me|can you tell me|could you please tell me
  can you please tell me|would you tell me|please tell me|let me know|please let me know|could you explain
  can you explain|could you please explain|does anyone know|does anybody know|do you know|can anyone tell me
  could someone tell me|can someone tell me|please
  je voudrais savoir|je voudrais bien savoir|j aimerais savoir|j aimerais bien savoir|je souhaite savoir
  je souhaiterais savoir|je voulais savoir|je veux savoir|je cherche a savoir|je me demande|je me demandais
  j ai une question|j aurais une question|j ai une petite question|j ai un probleme|j ai un souci
  j ai un petit probleme|j ai des problemes|je rencontre un probleme|je rencontre un souci
  je rencontre des difficultes|ma question est|ma question est la suivante|mon probleme est
  mon probleme est le suivant|le probleme est|la question est|voici ma question|voila mon probleme
  pouvez vous me dire|pourriez vous me dire|pouvez vous m indiquer|pourriez vous m indiquer
  pouvez vous m expliquer|pourriez vous m expliquer|pouvez vous m aider|pourriez vous m aider|peux tu me dire
  dites moi|quelqu un sait|est ce que quelqu un sait|quelqu un peut m aider|quelqu un peut me dire|savez vous
  sauriez vous|j ai besoin d aide|besoin d aide|aidez moi|je vous remercie|merci beaucoup|s il vous plait|svp
  est ce que|est ce qu|comment faire pour|je n arrive pas a|je n arrive plus a|je ne parviens pas a|j aimerais
  je souhaite|je souhaiterais
  gostaria de saber|gostava de saber|eu gostaria de saber|queria saber|quero saber|eu queria saber|preciso saber
  preciso de saber|precisava de saber|desejo saber|gostaria de perguntar|queria perguntar
  gostaria de tirar uma duvida|tenho uma duvida|tenho duvidas|tenho uma pergunta|tenho uma questao
  tenho um problema|estou com um problema|estou com uma duvida|estou a ter problemas|estou tendo problemas
  estou com dificuldade|estou com dificuldades|a minha duvida e|minha duvida e|a minha pergunta e|minha pergunta e
  a minha questao e|o meu problema e|o problema e|a duvida e|podem dizer me|pode dizer me|poderiam dizer me
  poderia dizer me|podiam dizer me|podia dizer me|podem me dizer|pode me dizer|poderiam me dizer|poderia me dizer
  podem ajudar me|pode ajudar me|podem me ajudar|pode me ajudar|poderiam me ajudar|poderia me ajudar
  poderiam ajudar me|poderia ajudar me|poderiam explicar me|pode explicar me|alguem sabe|alguem me sabe dizer
  alguem pode ajudar|alguem me pode ajudar|alguem pode me ajudar|sabem dizer me|sabe dizer me|preciso de ajuda
  preciso da vossa ajuda|ajudem me|muito obrigado|muito obrigada|se faz favor|gostaria de|gostava de`;

/** After these, at the end of a message, comes a name. */
export const SIGN_OFFS: ReadonlySet<string> = new Set([
  'saludo',
  'saludos',
  'atentamente',
  'cordialmente',
  'atte',
  'abrazo',
  'regards',
  'sincerely',
  'wishes',
  'cheers',
  'cordialement',
  'salutations',
  'cumprimentos',
  'atenciosamente',
]);
